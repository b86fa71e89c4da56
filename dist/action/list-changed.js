import"./rolldown-runtime.js";import{a as e}from"./chain.js";import{C as t,E as n,M as r,R as i,b as a,d as o,n as s,r as c,v as l,x as u}from"./dist.js";import{A as d,C as f,E as p,L as m,O as h,P as g,R as _,S as v,T as y,a as b,c as x,d as S,f as C,g as w,h as T,i as E,k as D,o as O,p as k,r as A,s as j,t as M,u as N,v as P,w as F,y as I}from"./read-pull-facts.js";import{t as L}from"./fault.js";import{n as R}from"./understand.js";function z(e){return`
query DocpointsChanged(
  $owner: String!
  $repo: String!
  $count: Int!
  $pulls: String!
  $pullsAfter: String
  $asksPulls: Boolean!
  $issues: String!
  $issuesAfter: String
  $asksIssues: Boolean!${h(e)}
) {
  viewer { login databaseId }
  rateLimit { limit remaining resetAt }
  repository(owner: $owner, name: $repo) {${T(e)}
  }${S}
  pulls: search(query: $pulls, type: ISSUE, first: $count, after: $pullsAfter) @include(if: $asksPulls) {
    pageInfo { hasNextPage endCursor }
    nodes {
      __typename
      ... on PullRequest {
        updatedAt${C(10)}
        comments(first: 100) { ...Page }
      }
    }
  }
  issues: search(query: $issues, type: ISSUE, first: $count, after: $issuesAfter) @include(if: $asksIssues) {
    pageInfo { hasNextPage endCursor }
    nodes {
      __typename
      ... on Issue {
        updatedAt${N}
        comments(first: 100) { ...Page }
      }
    }
  }
}${k(e)}`}const B={updatedAt:n(r(),o()),comments:y},V=i(`__typename`,[u({...v,...B}),u({...P,...B})]),H=t(l(u({pageInfo:u({hasNextPage:c(),endCursor:l(r())}),nodes:l(s(l(V)))}))),U=u({viewer:F,rateLimit:l(u({limit:a(),remaining:a(),resetAt:r()})),repository:l(u(f)),ownersRepository:I,pulls:H,issues:H});async function W(t,n){let{owner:r,repo:i,count:a,pulls:o,issues:s,ledgerFiles:c=[e]}=n,l=`${r}/${i}`,u={to:`read what changed in ${l}`,needs:`pull requests: read, issues: read and contents: read`},f={owner:r,repo:i,count:a,pulls:G(l,`pr`,o),pullsAfter:o?.after??null,asksPulls:o!==null,issues:G(l,`issue`,s),issuesAfter:s?.after??null,asksIssues:s!==null,...D(c)},p=await _(u,()=>x(t,z(c.length),f)),h=R(U,p,`answer about what changed in ${l}`),{viewer:v,repository:y,ownersRepository:b,rateLimit:S}=h;if(y===null)throw new L(`not-found`,`Could not ${u.to}. Check the name, and that the App is installed there or the token may see it.`);let C=await g(y.ledger,c,(e,r)=>d(t,n,e,r)),T={repository:j(y),permissions:/* @__PURE__ */ new Map,...O(y),self:{id:v.databaseId??0,login:v.login},programFile:m(y,b),ledger:{branch:w,...C}};return{...T,pulls:await K(h.pulls,T),issues:await K(h.issues,T),limit:S===null?null:{most:S.limit,left:S.remaining,resetAt:S.resetAt}}}function G(e,t,n){let r=`repo:${e} is:${t}`;return n===null?r:`since`in n?`${r} updated:>=${n.since.replace(/\.\d+Z$/,`Z`)} sort:updated-asc`:`${r} is:merged merged:${n.from}..${n.to} sort:created-asc`}async function K(e,t){if(e==null)return null;let n=[];for(let r of e.nodes??[])r!==null&&n.push({number:r.number,updatedAt:r.updatedAt,reading:await q(r,t)});return{items:n,after:e.pageInfo.hasNextPage?e.pageInfo.endCursor:null}}async function q(e,t){if(e.comments.pageInfo.hasNextPage||`commits`in e&&e.commits.pageInfo?.hasNextPage!==!1)return null;let{comments:n}=await p(e.comments,e.comments,()=>{throw TypeError(`All comments are there, and more were asked for.`)});return{...t,pull:M(e),comments:n,paths:b(e),...A(e),ownDeletedAt:E(e,t.self.login)}}export{W as listChanged};