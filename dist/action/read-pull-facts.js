import{t as e}from"./fault.js";import{A as t,C as n,E as r,I as i,L as a,M as o,P as s,R as c,S as l,T as u,b as d,d as f,f as p,g as ee,k as m,n as h,r as g,v as _,w as te,x as v}from"./dist.js";import{n as y,t as b}from"./understand.js";const x=n(i([o(),d()])),ne=v({name:o(),message:o(),status:n(d()),response:n(v({headers:n(v({"retry-after":x,"x-ratelimit-remaining":x,"x-ratelimit-reset":x,"x-accepted-github-permissions":x}),{}),data:n(a())}))}),re=v({message:o(),errors:n(h(i([o(),v({message:n(o())})])),[])});function S(e,n=Date.now()){let r=t(ne,e);if(!(e instanceof Error)||!r.success)return null;let{name:i,message:a,status:o,response:s}=r.output;if(s===void 0)return i===`HttpError`||i===`AbortError`||i===`TimeoutError`||a===`fetch failed`?{status:0,message:a,answer:null}:null;let c=s.headers,l=String(c[`x-ratelimit-remaining`])===`0`;return{status:o??500,message:a,answer:{message:ie(s.data)??`no explanation`,retryAfter:w(c,l,n),isLimitUsedUp:l,acceptedPermissions:T(c[`x-accepted-github-permissions`])}}}function C({status:e,answer:t}){return t===null||e!==403&&e!==429?!1:e===429||t.isLimitUsedUp||t.retryAfter!==null||/rate limit/i.test(t.message)}function ie(e){let n=t(re,e);if(!n.success)return typeof e==`string`&&e!==``&&!e.startsWith(`<`)?e:null;let{message:r,errors:i}=n.output;return[r,...i.map(e=>typeof e==`string`?e:e.message??``).filter(e=>e!==``)].join(` – `)}function w(e,t,n){let r=Number.parseInt(T(e[`retry-after`])??``,10);if(Number.isFinite(r)&&r>=0)return r;let i=Number.parseInt(T(e[`x-ratelimit-reset`])??``,10);return!t||!Number.isFinite(i)?null:Math.max(0,i-Math.floor(n/1e3)+1)}function T(e){return e===void 0||e===``?null:String(e)}const ae=v({errors:r(h(v({type:n(_(o())),message:o(),path:n(h(i([o(),d()])))})),ee(1)),data:n(a())});function E(e){let n=t(ae,e);return e instanceof Error&&n.success?n.output:null}async function D(e,t){try{return await t()}catch(t){throw oe(t,e)}}function oe(t,n){if(t instanceof e)return t;let r=E(t);if(r!==null)return se(r,n);let i=S(t);return i===null?t:ce(i,n)}function se({errors:e},t){let n=e.find(({type:e})=>e===`RATE_LIMITED`)??e.find(({type:e})=>e!==`NOT_FOUND`)??e[0],r=`“${b(n?.message??``)}”`,i=n?.type??``;if(pe(n?.message??``,i))return k(r,t);switch(i){case`RATE_LIMITED`:return O(`rate-limited`,t,r,`The hourly limit is used up: it goes on by itself later.`);case`FORBIDDEN`:case`INSUFFICIENT_SCOPES`:return O(`forbidden`,t,r,ue(n?.message??``,t.needs));case`NOT_FOUND`:return O(`not-found`,t,r,`Check the name, and that ${le}.`);case`STALE_DATA`:return O(`conflict`,t,r,`Read again and decide again.`);case`UNPROCESSABLE`:return O(`invalid`,t,r,`The request itself must change.`);default:return O(`server`,t,r,`Run it again later.`)}}function ce(e,t){let{status:n}=e;if(e.answer===null)return O(`network`,t,null,`The connection failed (${b(e.message)}). Run it again later.`);let r=`${n} “${b(e.answer.message)}”`;if(C(e))return O(`rate-limited`,t,r,`Too many requests: it can be tried again${e.answer.retryAfter===null?``:` in ${e.answer.retryAfter} seconds`}.`,e.answer.retryAfter);if(pe(e.answer.message,null))return k(r,t);switch(n){case 401:return O(`unauthorized`,t,r,`The token or private key is wrong or has expired: set a valid one.`);case 403:return O(`forbidden`,t,r,ue(e.answer.message,de(e.answer,t)));case 404:case 410:return O(`not-found`,t,r,`Check the name, and that ${le} (${de(e.answer,t)}).`);case 409:return O(`conflict`,t,r,`Something else changed at the same time, or is not ready: run it again.`);default:return n>=500?O(`server`,t,r,`Run it again later; https://www.githubstatus.com tells of outages.`):O(`invalid`,t,r,`The request itself must change.`)}}const le=`the App is installed there or the token may see it`;function O(t,n,r,i,a=null){let o=r===null?``:` GitHub answered ${r}.`;return new e(t,`Could not ${n.to}.${o} ${i}`,a)}function ue(e,t){return/\blocked\b/i.test(e)?`The conversation is locked: unlock it, or decide elsewhere.`:/\barchived\b/i.test(e)?`The repository is archived, so nothing can be written to it.`:/\bSAML\b|IP allow list/i.test(e)?`Allow this token or address in the organization’s settings.`:/\bsuspended\b/i.test(e)?`The App’s installation is suspended: an owner can lift that.`:fe(t)}function de(e,t){return e.acceptedPermissions===null?t.needs:b(e.acceptedPermissions).split(`;`).map(e=>e.split(`,`).map(e=>e.trim().replaceAll(`_`,` `).replace(`=`,`: `)).join(` and `)).join(`, or `)}function fe(e){return`The permission is missing: ${e}. Give it to the App (and accept it on the installation), to the token, or under \`permissions:\` in the workflow.`}function pe(e,t){return t===`BRANCH_PROTECTION_RULE_VIOLATION`||/rule violations? found|protected branch|through a pull request|creations? being restricted|required status check|GH006|GH013/i.test(e)}function k(e,t){return O(`forbidden`,t,e,`A ruleset or branch protection refuses it: put the App on its bypass list, or leave this branch out of the rule.`)}const A=`.github/docpoints.yml`;function me(e,t){let n=j(e.program,A);if(n!==null)return{path:A,text:n};let r=`${e.owner.login}/.github: ${A}`,i=j(t?.program??null,r);return i===null?null:{path:r,text:i}}function j(t,n){if(t===null||t.byteSize===void 0)return null;if(t.isTruncated===!0)throw new e(`invalid`,`${n} has ${t.byteSize} bytes; a program file may have at most 512,000. Nothing is decided until it is shorter.`);if(t.text==null)throw new e(`invalid`,`${n} is not text. Save it as UTF-8; nothing is decided until then.`);return t.text}const M=`
fragment Author on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on EnterpriseUserAccount { user { login databaseId } }
}`,N=_(v({__typename:o(),login:o(),databaseId:n(_(r(d(),m()))),user:n(_(v({login:o(),databaseId:_(r(d(),m()))})))}));function P(e){if(e===null)return null;let{__typename:t,login:n,databaseId:r,user:i}=e;if(t===`EnterpriseUserAccount`)return i?.databaseId==null?null:{id:i.databaseId,login:i.login,isBot:!1};if(t!==`User`&&t!==`Bot`||r==null)return null;let a=n.endsWith(`[bot]`),o=t===`Bot`||a;return{id:r,login:o&&!a?`${n}[bot]`:n,isBot:o}}function F(e){if(e===0)return`oid`;let t=e=>`file${e}: file(path: $path${e}) { ...LedgerFile }`;return`oid ... on Commit { ${Array.from({length:e},(e,n)=>t(n)).join(` `)} }`}function I(e){return Array.from({length:e},(e,t)=>`, $path${t}: String!`).join(``)}function L(e){return Object.fromEntries(e.map((e,t)=>[`path${t}`,e]))}function R(e){return e===0?``:`
fragment LedgerFile on TreeEntry { object { ... on Blob { oid isTruncated text } } }`}function he(e){return`
query DocpointsLedger($owner: String!, $repo: String!, $ref: String!${I(e)}) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    ref(qualifiedName: $ref) { target { ${F(e)} } }
  }
}${R(e)}`}function ge(e){return`
query DocpointsLedgerFiles($owner: String!, $repo: String!, $oid: GitObjectID!${I(e)}) {
  repository(owner: $owner, name: $repo) { object(oid: $oid) { ${F(e)} } }
}${R(e)}`}const _e=v({object:_(v({oid:n(o()),isTruncated:n(g()),text:n(_(o()))}))}),z=l({oid:o()},a()),B=_(v({target:z})),ve=v({repository:v({defaultBranchRef:_(v({name:o()})),ref:B})}),ye=v({repository:v({object:_(z)})}),be=v({repository:v({object:_(v({entries:n(_(h(v({name:o()}))))}))})});async function xe(e,t,n,r){let{owner:i,repo:a,branch:o}=t,s=n.slice(0,40),c={owner:i,repo:a,ref:`refs/heads/${o}`,...L(s)},l=await D(H(r),()=>e.graphql(he(s.length),c)),{repository:u}=y(ve,l,`answer about ${r}`);if(u.defaultBranchRef?.name===o)throw U(r);let d=await W(u.ref,s,(n,r)=>K(e,t,n,r)),f=n.slice(40);if(d.commit===null||f.length===0)return d;let p=await V(e,t,d.commit,f,r);return{commit:d.commit,files:new Map([...d.files,...p])}}async function V(e,t,n,r,i){let{owner:a,repo:o}=t,s=/* @__PURE__ */ new Map;for(let c=0;c<r.length;c+=40){let l=r.slice(c,c+40),u={owner:a,repo:o,oid:n,...L(l)},d=await D(H(i),()=>e.graphql(ge(l.length),u)),{repository:f}=y(ye,d,`answer about ${i}`);if(f.object===null)throw Ce(n,i);let p=await G(f.object,l,(n,r)=>K(e,t,n,r));for(let[e,t]of p)s.set(e,t)}return s}async function Se(e,{owner:t,repo:n},r,i,a){let o={owner:t,repo:n,expression:`${r}:${i}`},s=await D(H(a),()=>e.graphql(`
query DocpointsLedgerFolder($owner: String!, $repo: String!, $expression: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: $expression) { ... on Tree { entries { name } } }
  }
}`,o)),{repository:c}=y(be,s,`answer about ${a}`);return(c.object?.entries??[]).map(e=>`${i}/${e.name}`)}function H(e){return{to:`read the ledger in ${e}`,needs:`contents: read`}}function Ce(t,n){return new e(`conflict`,`The commit ${t.slice(0,12)} of ${n} is not there any more: somebody has written the branch anew. Read again.`)}function U(t){return new e(`invalid`,`The program file names ${t} as the ledger, which is the default branch there. Name a branch of its own, such as \`docpoints\`: it is made when it is missing. Nothing was decided.`)}async function W(e,t,n){return e===null?{commit:null,files:new Map(t.map(e=>[e,null]))}:{commit:e.target.oid,files:await G(e.target,t,n)}}async function G(e,t,n){let r=/* @__PURE__ */ new Map;for(let[i,a]of t.entries()){let{object:t}=te(_e,e[`file${i}`]??{object:null});t?.oid===void 0?r.set(a,null):t.isTruncated===!1&&typeof t.text==`string`?r.set(a,t.text):r.set(a,await n(a,t.oid))}return r}const we=v({encoding:p(`base64`),content:o()});async function K(e,{owner:t,repo:n},r,i){let{data:a}=await D({to:`read ${r} of the ledger in ${t}/${n}`,needs:`contents: read`},()=>e.request(`GET /repos/{owner}/{repo}/git/blobs/{sha}`,{owner:t,repo:n,sha:i}));return Buffer.from(y(we,a,`blob of ${r}`).content,`base64`).toString(`utf8`)}const Te=`
fragment CommentFields on IssueComment {
  id
  fullDatabaseId
  url
  author { ...Author }
  body
  createdAt
  lastEditedAt
  editor { login }
  viewerDidAuthor
  reactionGroups { content viewerHasReacted }
}`,Ee=r(i([o(),d()]),s(Number),d(),m()),De=v({id:o(),fullDatabaseId:Ee,url:o(),author:N,body:o(),createdAt:r(o(),f()),lastEditedAt:_(o()),editor:_(v({login:o()})),viewerDidAuthor:g(),reactionGroups:_(h(v({content:o(),viewerHasReacted:g()})))}),q=v({totalCount:d(),pageInfo:v({hasNextPage:g(),endCursor:_(o())}),nodes:h(_(De))}),Oe={ROCKET:`rocket`,CONFUSED:`confused`,EYES:`eyes`};function ke(e){return{id:e.fullDatabaseId,url:e.url,author:P(e.author),body:e.body,createdAt:e.createdAt,isEdited:e.lastEditedAt!==null,isOwn:e.viewerDidAuthor,isEditedByOther:e.editor!==null&&e.editor.login!==e.author?.login,ownReactions:(e.reactionGroups??[]).flatMap(({content:e,viewerHasReacted:t})=>{let n=t?Oe[e]:void 0;return n===void 0?[]:[n]})}}async function Ae(e,t,n){let r=new Set(t.nodes.map(e=>e?.fullDatabaseId)),i=e.nodes.length+t.nodes.length>=e.totalCount,a=[e],o=i?null:je(r,e);for(;o!==null;){let e=await n(o);a.push(e),o=je(r,e)}let s=[...a,t].flatMap(e=>e.nodes).flatMap(e=>e??[]);return{comments:[...new Map(s.map(e=>[e.fullDatabaseId,ke(e)])).values()].sort(Me),nodeIds:new Map(s.map(({fullDatabaseId:e,id:t})=>[e,t]))}}function je(e,{nodes:t,pageInfo:n}){return t.some(t=>t!==null&&e.has(t.fullDatabaseId))||!n.hasNextPage?null:n.endCursor}function Me(e,t){return e.createdAt===t.createdAt?e.id-t.id:e.createdAt<t.createdAt?-1:1}const J=_(v({byteSize:n(d()),isTruncated:n(g()),text:n(_(o()))})),Y=r(o(),f()),Ne={labelled:v({nodes:h(_(v({__typename:u([`LabeledEvent`,`UnlabeledEvent`]),createdAt:Y,actor:N,label:v({name:o()})}))),pageInfo:v({hasPreviousPage:g()})}),deleted:v({nodes:h(_(v({createdAt:Y,deletedCommentAuthor:N})))}),labels:_(v({nodes:h(_(v({name:o()})))}))},Pe={__typename:p(`PullRequest`),id:o(),number:d(),title:o(),url:o(),author:N,state:u([`OPEN`,`CLOSED`,`MERGED`]),isDraft:g(),mergedAt:_(Y),mergeCommit:_(v({oid:o()})),baseRefName:o(),headRefOid:o(),body:o(),authorAssociation:o(),assignees:v({nodes:h(N)}),files:_(v({nodes:_(h(_(v({path:o()})))),pageInfo:v({hasNextPage:g()})})),commits:v({pageInfo:n(v({hasNextPage:g()})),nodes:h(_(v({commit:v({authors:v({nodes:h(_(v({user:N})))})})})))}),...Ne},Fe={__typename:p(`Issue`),id:o(),number:d(),title:o(),url:o(),author:N,issueState:u([`OPEN`,`CLOSED`]),stateReason:_(o()),createdAt:Y,lastEditedAt:_(Y),body:o(),authorAssociation:o(),...Ne},Ie={first:q,last:q},Le=v({...Pe,...Ie}),Re=v({...Fe,...Ie}),ze=v({login:o(),databaseId:_(d())}),Be=_(v({program:J})),X={id:o(),databaseId:r(d(),m()),labels:_(v({nodes:_(h(_(v({name:o()})))),pageInfo:v({hasNextPage:g()})})),owner:v({login:o()}),name:o(),isPrivate:g(),url:o(),defaultBranchRef:_(v({name:o()})),ledger:B,program:J};v(X);const Z=n(_(v({edges:_(h(_(v({permission:o(),node:v({login:o(),databaseId:_(d())})}))))}))),Ve=v({viewer:ze,repository:_(v({...X,s0:Z,s1:Z,s2:Z,s3:Z,s4:Z,s5:Z,pullRequest:_(c(`__typename`,[Le,Re]))})),ownersRepository:Be}),He=v({repository:v({pullRequest:v({comments:q})})}),Ue=`.github/docpoints.yml`,We=`docpoints`;function Ge(e){return`
    id
    databaseId
    labels(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { name } pageInfo { hasNextPage } }
    owner { login }
    name
    isPrivate
    url
    defaultBranchRef { name }
    ledger: ref(qualifiedName: "refs/heads/${We}") { target { ${F(e)} } }
    program: object(expression: "HEAD:${Ue}") { ...ProgramText }`}const Q=`
  ownersRepository: repository(owner: $owner, name: ".github") {
    program: object(expression: "HEAD:${Ue}") { ...ProgramText }
  }`,Ke=`
        labels(first: 100) { nodes { name } }
        labelled: timelineItems(last: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT]) {
          nodes {
            __typename
            ... on LabeledEvent { createdAt actor { ...Author } label { name } }
            ... on UnlabeledEvent { createdAt actor { ...Author } label { name } }
          }
          pageInfo { hasPreviousPage }
        }
        deleted: timelineItems(last: 20, itemTypes: [COMMENT_DELETED_EVENT]) {
          nodes { ... on CommentDeletedEvent { createdAt deletedCommentAuthor { ...Author } } }
        }`;function qe(e){return`
        id
        number
        title
        url
        author { ...Author }
        state
        isDraft
        mergedAt
        mergeCommit { oid }
        baseRefName
        headRefOid
        body
        authorAssociation
        assignees(first: 10) { nodes { __typename login databaseId } }
        files(first: 100) { nodes { path } pageInfo { hasNextPage } }
        commits(first: ${e}) {
          nodes { commit { authors(first: 10) { nodes { user { __typename login databaseId } } } } }
          pageInfo { hasNextPage }
        }${Ke}`}const Je=`
        id
        number
        title
        url
        author { ...Author }
        issueState: state
        stateReason
        createdAt
        lastEditedAt
        body
        authorAssociation${Ke}`;function Ye(e){return`
fragment ProgramText on Blob { byteSize isTruncated text }
fragment Page on IssueCommentConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { ...CommentFields }
}${Te}${M}${R(e)}`}function Xe(e,t){let n=Array.from({length:t},(e,t)=>t),r=n.map(e=>`\n  $s${e}: String!`).join(``),i=n.map(e=>`
    s${e}: collaborators(query: $s${e}, first: 10) {
      edges { permission node { login databaseId } }
    }`);return`
query DocpointsPullRequest(
  $owner: String!
  $repo: String!
  $number: Int!${r}${I(e)}
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {${Ge(e)}
${i.join(``)}
    pullRequest: issueOrPullRequest(number: $number) {
      __typename
      ... on PullRequest {${qe(100)}
        first: comments(first: 100) { ...Page }
        last: comments(last: 100) { ...Page }
      }
      ... on Issue {${Je}
        first: comments(first: 100) { ...Page }
        last: comments(last: 100) { ...Page }
      }
    }
  }${Q}
}${Ye(e)}`}const Ze=`
query DocpointsComments($owner: String!, $repo: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequest: issueOrPullRequest(number: $number) {
      ... on PullRequest { comments(first: 100, after: $after) { ...Page } }
      ... on Issue { comments(first: 100, after: $after) { ...Page } }
    }
  }
}
fragment Page on IssueCommentConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { ...CommentFields }
}${Te}${M}`;async function Qe(e,t,n,r){try{return await e.graphql(t,n)}catch(e){let t=E(e);if(t?.errors.every(({type:e,path:t})=>e===`NOT_FOUND`||e===`FORBIDDEN`&&r?.test(t?.join(`.`)??``)===!0)===!0)return t?.data;throw e}}function $e(e){return{id:e.databaseId,owner:e.owner.login,name:e.name,defaultBranch:e.defaultBranchRef?.name??``,isPrivate:e.isPrivate,url:e.url}}function et(e){return`issueState`in e?[]:e.files?.nodes==null||e.files.pageInfo.hasNextPage?null:e.files.nodes.flatMap(e=>e?.path??[])}function tt({labels:e}){return e?.nodes==null?{repositoryLabels:null,hasMoreLabels:!1}:{repositoryLabels:e.nodes.flatMap(e=>e?.name??[]),hasMoreLabels:e.pageInfo.hasNextPage}}const nt={OPEN:`open`,CLOSED:`closed`,MERGED:`merged`};function rt(e){return`issueState`in e?at(e):{kind:`pull`,number:e.number,title:e.title,url:e.url,author:P(e.author),state:nt[e.state],mergedAt:e.mergedAt,mergeCommit:e.mergeCommit?.oid??null,baseBranch:e.baseRefName,headCommit:e.headRefOid,labels:$(e),isDraft:e.isDraft,body:e.body,isAuthorOfOrganisation:it(e),coAuthors:ot(e),assignees:e.assignees.nodes.flatMap(e=>P(e)??[])}}function it({authorAssociation:e}){return e===`MEMBER`||e===`OWNER`}function at(e){let{number:t,title:n,url:r,author:i,issueState:a}=e;return{kind:`issue`,number:t,title:n,url:r,author:P(i),state:nt[a],mergedAt:null,mergeCommit:null,baseBranch:``,headCommit:``,labels:$(e),isDraft:!1,body:e.body,isAuthorOfOrganisation:it(e),coAuthors:[],assignees:[],opening:{at:e.createdAt,isEdited:e.lastEditedAt!==null,isReopened:e.stateReason===`REOPENED`}}}function $({labels:e}){return(e?.nodes??[]).flatMap(e=>e===null?[]:[e.name])}function ot(e){let t=e.commits.nodes.flatMap(e=>(e?.commit.authors.nodes??[]).slice(1)),n=P(e.author),r=t.flatMap(e=>P(e?.user??null)??[]);return[...new Map(r.map(e=>[e.id,e])).values()].filter(({id:e})=>e!==n?.id)}const st={READ:`read`,TRIAGE:`triage`,WRITE:`write`,MAINTAIN:`maintain`,ADMIN:`admin`};function ct({s0:e,s1:t,s2:n,s3:r,s4:i,s5:a}){let o=[e,t,n,r,i,a].flatMap(e=>e?.edges??[]).flatMap(e=>e??[]);return new Map(o.flatMap(({permission:e,node:t})=>{let n=st[e];return n===void 0||t.databaseId===null?[]:[[t.databaseId,n]]}))}function lt(e){let t=[];for(let n of e.labelled.nodes){if(n===null)continue;let{__typename:e,label:r}=n,{name:i}=r,a={by:P(n.actor),at:n.createdAt},o=t.findLastIndex(e=>e.name===i&&e.takenOff===void 0),s=t[o];e===`LabeledEvent`?t.push({name:i,...a}):s!==void 0&&(t[o]={...s,takenOff:a})}let n=new Set($(e));return{labellings:t.filter(({name:e,takenOff:t})=>t!==void 0||n.has(e)),hasOlderLabellings:e.labelled.pageInfo.hasPreviousPage}}function ut(e,t){return e.deleted.nodes.findLast(e=>P(e?.deletedCommentAuthor??null)?.login.toLowerCase()===t.toLowerCase())?.createdAt??null}export{K as A,C as B,X as C,U as D,Ae as E,N as F,w as H,P as I,me as L,V as M,Se as N,I as O,W as P,D as R,Pe as S,q as T,S as V,He as _,et as a,J as b,Qe as c,Q as d,qe as f,We as g,Ge as h,ut as i,xe as j,L as k,Ze as l,Xe as m,ct as n,tt as o,Ye as p,lt as r,$e as s,rt as t,Je as u,Fe as v,ze as w,Ve as x,Be as y,E as z};