async function e(e,t){let{owner:n,repo:r,path:c,ref:u}=t,d={to:`read the program file ${s(t)}`,needs:`contents: read`},f={owner:n,repo:r,expression:`${u??`HEAD`}:${c}`},p=await a(d,()=>o(e,`
query DocpointsProgramFile($owner: String!, $repo: String!, $expression: String!) {
  repository(owner: $owner, name: $repo) {
    isPrivate
    object(expression: $expression) { ... on Blob { byteSize isTruncated text } }
  }
}`,f,/^repository$/)),{repository:m}=i(l,p,`answer about ${s(t)}`);if(m===null)return{unreadable:`is in a repository that does not exist, or that may not be read from here`,isMissing:!1,isPrivate:!0};let{isPrivate:h,object:g}=m;return g?.byteSize===void 0?{unreadable:`is not there: that repository has no such file`+(u===null?``:`, or no such ref`),isMissing:!0,isPrivate:h}:g.text!=null&&!0!==g.isTruncated?{text:g.text,isPrivate:h}:{unreadable:!0===g.isTruncated?`has ${g.byteSize} bytes, too many`:`is no text`,isMissing:!1,isPrivate:h}}import{I as t,N as n,_ as r,i}from"./begin.js";import{Jt as a,Ot as o,Tn as s,jt as c}from"./look.js";const l=t({repository:n(t({isPrivate:r(),object:c}))});export{e as readProgramFile};