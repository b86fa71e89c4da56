import"./rolldown-runtime.js";import{r as e,t}from"./usual-places.js";import{o as n}from"./chain.js";import{D as r,N as i,S as a,f as o,n as s,r as c,w as l,x as u,y as d,z as f}from"./dist.js";import{C as p,D as m,I as h,L as g,N as _,O as v,S as y,T as b,_ as x,a as S,c as C,d as w,f as T,h as E,i as D,k as O,o as k,p as A,r as j,s as M,t as N,u as P,v as F,w as I,x as L}from"./read-pull-facts.js";import{n as R}from"./understand.js";function z(e){return`
query DocpointsChanged(
  $owner: String!
  $repo: String!
  $count: Int!
  $pulls: String!
  $pullsAfter: String
  $asksPulls: Boolean!
  $issues: String!
  $issuesAfter: String
  $asksIssues: Boolean!${m(e)}
) {
  viewer { login databaseId }
  rateLimit { limit remaining resetAt }
  repository(owner: $owner, name: $repo) {${E(e)}
  }${w}
  pulls: search(query: $pulls, type: ISSUE, first: $count, after: $pullsAfter) @include(if: $asksPulls) {
    pageInfo { hasNextPage endCursor }
    nodes {
      __typename
      ... on PullRequest {
        updatedAt${T(10)}
        comments(first: 100) { ...Page }
      }
    }
  }
  issues: search(query: $issues, type: ISSUE, first: $count, after: $issuesAfter) @include(if: $asksIssues) {
    pageInfo { hasNextPage endCursor }
    nodes {
      __typename
      ... on Issue {
        updatedAt${P}
        comments(first: 100) { ...Page }
      }
    }
  }
}${A(e)}`}const B={updatedAt:r(i(),o()),comments:I},V=f(`__typename`,[a({...L,...B}),a({...x,...B})]),H=l(d(a({pageInfo:a({hasNextPage:c(),endCursor:d(i())}),nodes:d(s(d(V)))}))),U=a({viewer:p,rateLimit:d(a({limit:u(),remaining:u(),resetAt:i()})),repository:d(a(y)),ownersRepository:F,pulls:H,issues:H});async function W(r,i){let{owner:a,repo:o,count:s,pulls:c,issues:l,ledgerFiles:u=[n]}=i,d=`${a}/${o}`,f={to:`read what changed in ${d}`,needs:`pull requests: read, issues: read and contents: read`},p={owner:a,repo:o,count:s,pulls:G(d,`pr`,c),pullsAfter:c?.after??null,asksPulls:c!==null,issues:G(d,`issue`,l),issuesAfter:l?.after??null,asksIssues:l!==null,...v(u)},m=await g(f,()=>C(r,z(u.length),p)),y=R(U,m,`answer about what changed in ${d}`),{viewer:b,repository:x,ownersRepository:S,rateLimit:w}=y;if(x===null)throw new e(`not-found`,`Could not ${f.to}. Check the name, and that the App is installed there or the token may see it.`);let T=await _(x.ledger,u,(e,t)=>O(r,i,e,t)),E={repository:M(x),permissions:/* @__PURE__ */ new Map,...k(x),self:{id:b.databaseId??0,login:b.login},programFile:h(x,S),ledger:{branch:t,...T}};return{...E,pulls:await K(y.pulls,E),issues:await K(y.issues,E),limit:w===null?null:{most:w.limit,left:w.remaining,resetAt:w.resetAt}}}function G(e,t,n){let r=`repo:${e} is:${t}`;return n===null?r:`since`in n?`${r} updated:>=${n.since.replace(/\.\d+Z$/,`Z`)} sort:updated-asc`:`${r} is:merged merged:${n.from}..${n.to} sort:created-asc`}async function K(e,t){if(e==null)return null;let n=[];for(let r of e.nodes??[])r!==null&&n.push({number:r.number,updatedAt:r.updatedAt,reading:await q(r,t)});return{items:n,after:e.pageInfo.hasNextPage?e.pageInfo.endCursor:null}}async function q(e,t){if(e.comments.pageInfo.hasNextPage||`commits`in e&&e.commits.pageInfo?.hasNextPage!==!1)return null;let{comments:n}=await b(e.comments,e.comments,()=>{throw TypeError(`All comments are there, and more were asked for.`)});return{...t,pull:N(e),comments:n,paths:S(e),...j(e),ownDeletedAt:D(e,t.self.login)}}export{W as listChanged};