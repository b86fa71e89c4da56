import{r as e,t}from"./usual-places.js";import{r as n}from"./ledger-line.js";import{D as r,N as i,O as a,S as o,f as s,n as c,r as l,w as u,x as d,y as f,z as p}from"./dist.js";import{B as m,D as h,E as g,M as _,N as v,O as y,P as b,R as x,T as S,W as C,a as w,b as T,c as E,d as D,i as O,l as k,n as A,o as j,p as M,r as N,t as P,u as F,v as I,w as L,x as R}from"./read-pull-facts.js";import{n as z}from"./understand.js";function B(e,t){let n=Array.from({length:t},(e,t)=>t),r=n.map(e=>`\n  $n${e}: Int!`),i=n.map(e=>`\n    n${e}: issueOrPullRequest(number: $n${e}) { ...Found }`);return`
query DocpointsChanged(
  $owner: String!
  $repo: String!
  $count: Int!
  $pulls: String!
  $pullsAfter: String
  $asksPulls: Boolean!
  $issues: String!
  $issuesAfter: String
  $asksIssues: Boolean!${r.join(``)}${_(e)}
) {
  viewer { login databaseId }
  rateLimit { limit remaining resetAt }
  repository(owner: $owner, name: $repo) {${M(e)}
  }${k}
  pulls: search(query: $pulls, type: ISSUE, first: $count, after: $pullsAfter) @include(if: $asksPulls) {
    pageInfo { hasNextPage endCursor }
    nodes { ...Found }
  }
  issues: search(query: $issues, type: ISSUE, first: $count, after: $issuesAfter) @include(if: $asksIssues) {
    pageInfo { hasNextPage endCursor }
    nodes { ...Found }
  }${t===0?``:`\n  named: repository(owner: $owner, name: $repo) {${i.join(``)}\n  }`}
}
fragment Found on Node {
  __typename
  ... on PullRequest {
    updatedAt${F(10)}
    comments(first: 100) { ...Page }
  }
  ... on Issue {
    updatedAt${E}
    comments(first: 100) { ...Page }
  }
}${D}`}const V={updatedAt:r(i(),s()),comments:h},H=p(`__typename`,[o({...L,...V}),o({...T,...V})]),U=u(f(o({pageInfo:o({hasNextPage:l(),endCursor:f(i())}),nodes:f(c(f(H)))}))),W=u(f(a(i(),f(H)))),G=o({viewer:g,rateLimit:f(o({limit:d(),remaining:d(),resetAt:i()})),repository:f(o(S)),ownersRepository:R,pulls:U,issues:U,named:W});async function K(r,i){let{owner:a,repo:o,count:s,pulls:c,issues:l,numbers:u=[],ledgerFiles:d=[n]}=i,f=`${a}/${o}`,p={to:`read what changed in ${f}`,needs:`pull requests: read, issues: read and contents: read`},h={owner:a,repo:o,count:s,pulls:q(f,`pr`,c),pullsAfter:c?.after??null,asksPulls:c!==null,issues:q(f,`issue`,l),issuesAfter:l?.after??null,asksIssues:l!==null,...Object.fromEntries(u.map((e,t)=>[`n${t}`,e])),...v(d)},g=B(d,u.length),_=await C(p,()=>I(r,g,h)),y=z(G,_,`answer about what changed in ${f}`),{viewer:S,repository:T,ownersRepository:E,rateLimit:D}=y;if(T===null)throw new e(`not-found`,`Could not ${p.to}. Check the name, and that the App is installed there or the token may see it.`);let O=await x(T.ledger,d,(e,t)=>b(r,i,e,t)),k={repository:j(T),permissions:new Map,askedAlong:[],accounts:new Map,...w(T),self:{id:S.databaseId??0,login:S.login},programFile:m(T,E),ledger:{branch:t,repositoryId:T.id,...O}};return{...k,pulls:await J(y.pulls,k),issues:await J(y.issues,k),named:await Y(y.named,u,k),limit:D===null?null:{most:D.limit,left:D.remaining,resetAt:D.resetAt}}}function q(e,t,n){let r=`repo:${e} is:${t}`;return n===null?r:`since`in n?`${r} updated:>=${n.since.replace(/\.\d+Z$/,`Z`)} sort:updated-asc`:`saying`in n?`${r} is:merged in:comments "${n.saying}" sort:created-desc`:`${r} is:merged merged:${n.from}..${n.to} sort:created-asc`}async function J(e,t){if(e==null)return null;let n=[];for(let r of e.nodes??[])r!==null&&n.push(await X(r,t));return{items:n,after:e.pageInfo.hasNextPage?e.pageInfo.endCursor:null}}async function Y(e,t,n){let r=new Map;for(let[i,a]of t.entries()){let t=e?.[`n${i}`]??null;r.set(a,t===null?null:await X(t,n))}return r}async function X(e,t){let{number:n,updatedAt:r}=e;return{number:n,updatedAt:r,reading:await Z(e,t)}}async function Z(e,t){if(e.comments.pageInfo.hasNextPage||`commits`in e&&e.commits.pageInfo?.hasNextPage!==!1)return null;let{comments:n}=await y(e.comments,e.comments,()=>{throw TypeError(`All comments are there, and more were asked for.`)});return{...t,pull:P(e),comments:n,paths:O(e),...A(e),ownDeletedAt:N(e,t.self.login)}}export{K as listChanged};