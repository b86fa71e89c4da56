import{n as e,r as t,t as n}from"./usual-places.js";import{A as r,C as i,D as a,E as o,F as s,L as c,N as l,R as u,S as d,T as f,_ as p,f as ee,j as m,n as h,p as g,r as _,w as v,x as y,y as b,z as te}from"./dist.js";import{n as x,t as S}from"./understand.js";const C=v(c([l(),y()])),ne=d({name:l(),message:l(),status:v(y()),response:v(d({headers:v(d({"retry-after":C,"x-ratelimit-remaining":C,"x-ratelimit-reset":C,"x-accepted-github-permissions":C}),{}),data:v(u())}))}),re=d({message:l(),errors:v(h(c([l(),d({message:v(l())})])),[])});function ie(e,t=Date.now()){let n=m(ne,e);if(!(e instanceof Error)||!n.success)return null;let{name:r,message:i,status:a,response:o}=n.output;if(o===void 0)return r===`HttpError`||r===`AbortError`||r===`TimeoutError`||i===`fetch failed`?{status:0,message:i,answer:null}:null;let s=o.headers,c=String(s[`x-ratelimit-remaining`])===`0`;return{status:a??500,message:i,answer:{message:oe(o.data)??`no explanation`,retryAfter:w(s,c,t),isLimitUsedUp:c,acceptedPermissions:T(s[`x-accepted-github-permissions`])}}}function ae({status:e,answer:t}){return t===null||e!==403&&e!==429?!1:e===429||t.isLimitUsedUp||t.retryAfter!==null||/rate limit/i.test(t.message)}function oe(e){let t=m(re,e);if(!t.success)return typeof e==`string`&&e!==``&&!e.startsWith(`<`)?e:null;let{message:n,errors:r}=t.output;return[n,...r.map(e=>typeof e==`string`?e:e.message??``).filter(e=>e!==``)].join(` – `)}function w(e,t,n){let r=Number.parseInt(T(e[`retry-after`])??``,10);if(Number.isFinite(r)&&r>=0)return r;let i=Number.parseInt(T(e[`x-ratelimit-reset`])??``,10);return!t||!Number.isFinite(i)?null:Math.max(0,i-Math.floor(n/1e3)+1)}function T(e){return e===void 0||e===``?null:String(e)}const se=d({errors:a(h(d({type:v(b(l())),message:l(),path:v(h(c([l(),y()])))})),p(1)),data:v(u())});function E(e){let t=m(se,e);return e instanceof Error&&t.success?t.output:null}async function D(e,t){try{return await t()}catch(t){throw ce(t,e)}}function ce(e,n){if(e instanceof t)return e;let r=E(e);if(r!==null)return le(r,n);let i=ie(e);return i===null?e:ue(i,n)}function le({errors:e},t){let n=e.find(({type:e})=>e===`RATE_LIMITED`)??e.find(({type:e})=>e!==`NOT_FOUND`)??e[0],r=`“${S(n?.message??``)}”`,i=n?.type??``;if(fe(n?.message??``,i))return pe(r,t);switch(i){case`RATE_LIMITED`:return k(`rate-limited`,t,r,`The hourly limit is used up: it goes on by itself later.`);case`FORBIDDEN`:case`INSUFFICIENT_SCOPES`:return k(`forbidden`,t,r,A(n?.message??``,t.needs));case`NOT_FOUND`:return k(`not-found`,t,r,`Check the name, and that ${O}.`);case`STALE_DATA`:return k(`conflict`,t,r,`Read again and decide again.`);case`UNPROCESSABLE`:return k(`invalid`,t,r,`The request itself must change.`);default:return k(`server`,t,r,`Run it again later.`)}}function ue(e,t){let{status:n}=e;if(e.answer===null)return k(`network`,t,null,`The connection failed (${S(e.message)}). Run it again later.`);let r=`${n} “${S(e.answer.message)}”`;if(ae(e))return k(`rate-limited`,t,r,`Too many requests: it can be tried again${e.answer.retryAfter===null?``:` in ${e.answer.retryAfter} seconds`}.`,e.answer.retryAfter);if(fe(e.answer.message,null))return pe(r,t);switch(n){case 401:return k(`unauthorized`,t,r,`The token or private key is wrong or has expired: set a valid one.`);case 403:return k(`forbidden`,t,r,A(e.answer.message,j(e.answer,t)));case 404:case 410:return k(`not-found`,t,r,`Check the name, and that ${O} (${j(e.answer,t)}).`);case 409:return k(`conflict`,t,r,`Something else changed at the same time, or is not ready: run it again.`);default:return n>=500?k(`server`,t,r,`Run it again later; https://www.githubstatus.com tells of outages.`):k(`invalid`,t,r,`The request itself must change.`)}}const O=`the App is installed there or the token may see it`;function k(e,n,r,i,a=null){let o=r===null?``:` GitHub answered ${r}.`;return new t(e,`Could not ${n.to}.${o} ${i}`,a)}function A(e,t){return/\blocked\b/i.test(e)?`The conversation is locked: unlock it, or decide elsewhere.`:/\barchived\b/i.test(e)?`The repository is archived, so nothing can be written to it.`:/\bSAML\b|IP allow list/i.test(e)?`Allow this token or address in the organization’s settings.`:/\bsuspended\b/i.test(e)?`The App’s installation is suspended: an owner can lift that.`:de(t)}function j(e,t){return e.acceptedPermissions===null?t.needs:S(e.acceptedPermissions).split(`;`).map(e=>e.split(`,`).map(e=>e.trim().replaceAll(`_`,` `).replace(`=`,`: `)).join(` and `)).join(`, or `)}function de(e){return`The permission is missing: ${e}. Give it to the App (and accept it on the installation), to the token, or under \`permissions:\` in the workflow.`}function fe(e,t){return t===`BRANCH_PROTECTION_RULE_VIOLATION`||/rule violations? found|protected branch|through a pull request|creations? being restricted|required status check|GH006|GH013/i.test(e)}function pe(e,t){return k(`forbidden`,t,e,`A ruleset or branch protection refuses it: put the App on its bypass list, or leave this branch out of the rule.`)}function me(t,n){let r=he(t.program,e);if(r!==null)return{path:e,text:r};let i=`${t.owner.login}/.github: ${e}`,a=he(n?.program??null,i);return a===null?null:{path:i,text:a}}function he(e,n){if(e===null||e.byteSize===void 0)return null;if(e.isTruncated===!0)throw new t(`invalid`,`${n} has ${e.byteSize} bytes; a program file may have at most 512,000. Nothing is decided until it is shorter.`);if(e.text==null)throw new t(`invalid`,`${n} is not text. Save it as UTF-8; nothing is decided until then.`);return e.text}const ge=`
fragment Author on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on EnterpriseUserAccount { user { login databaseId } }
}`,M=b(d({__typename:l(),login:l(),databaseId:v(b(a(y(),r()))),user:v(b(d({login:l(),databaseId:b(a(y(),r()))})))}));function N(e){if(e===null)return null;let{__typename:t,login:n,databaseId:r,user:i}=e;if(t===`EnterpriseUserAccount`)return i?.databaseId==null?null:{id:i.databaseId,login:i.login,isBot:!1};if(t!==`User`&&t!==`Bot`||r==null)return null;let a=n.endsWith(`[bot]`),o=t===`Bot`||a;return{id:r,login:o&&!a?`${n}[bot]`:n,isBot:o}}function _e(e,t=``){if(e===0)return`oid`;let n=e=>`file${e}: file(path: $path${e}) { ...LedgerFile }`;return`oid ... on Commit { ${Array.from({length:e},(e,t)=>n(t)).join(` `)}${t} }`}function ve(e){return _e(e,`
      lines: history(first: 1, path: "ledger") { nodes { oid } }
      head: history(first: 1, path: "head.json") { nodes { oid } }`)}function P(e){return Array.from({length:e},(e,t)=>`, $path${t}: String!`).join(``)}function F(e){return Object.fromEntries(e.map((e,t)=>[`path${t}`,e]))}function I(e){return e===0?``:`
fragment LedgerFile on TreeEntry { object { ... on Blob { oid isTruncated text } } }`}function ye(e){return`
query DocpointsLedger($owner: String!, $repo: String!, $ref: String!${P(e)}) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    ref(qualifiedName: $ref) { target { ${ve(e)} } }
  }
}${I(e)}`}function be(e){return`
query DocpointsLedgerFiles($owner: String!, $repo: String!, $oid: GitObjectID!${P(e)}) {
  repository(owner: $owner, name: $repo) { object(oid: $oid) { ${_e(e)} } }
}${I(e)}`}const xe=d({object:b(d({oid:v(l()),isTruncated:v(_()),text:v(b(l()))}))}),L=v(d({nodes:b(h(b(d({oid:l()}))))})),R=i({oid:l(),lines:L,head:L},u()),z=b(d({target:R})),Se=d({repository:d({defaultBranchRef:b(d({name:l()})),ref:z})}),Ce=d({repository:d({object:b(R)})}),we=d({repository:d({object:b(d({entries:v(b(h(d({name:l()}))))}))})});async function Te(e,t,n,r){let{owner:i,repo:a,branch:o}=t,s=n.slice(0,40),c={owner:i,repo:a,ref:`refs/heads/${o}`,...F(s)},l=await D(V(r),()=>e.graphql(ye(s.length),c)),{repository:u}=x(Se,l,`answer about ${r}`);if(u.defaultBranchRef?.name===o)throw H(r);let d=await U(u.ref,s,(n,r)=>G(e,t,n,r)),f=n.slice(40);if(d.commit===null||f.length===0)return d;let p=await B(e,t,d.commit,f,r);return{...d,files:new Map([...d.files,...p])}}async function B(e,t,n,r,i){let{owner:a,repo:o}=t,s=/* @__PURE__ */ new Map;for(let c=0;c<r.length;c+=40){let l=r.slice(c,c+40),u={owner:a,repo:o,oid:n,...F(l)},d=await D(V(i),()=>e.graphql(be(l.length),u)),{repository:f}=x(Ce,d,`answer about ${i}`);if(f.object===null)throw De(n,i);let p=await W(f.object,l,(n,r)=>G(e,t,n,r));for(let[e,t]of p)s.set(e,t)}return s}async function Ee(e,{owner:t,repo:n},r,i,a){let o={owner:t,repo:n,expression:`${r}:${i}`},s=await D(V(a),()=>e.graphql(`
query DocpointsLedgerFolder($owner: String!, $repo: String!, $expression: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: $expression) { ... on Tree { entries { name } } }
  }
}`,o)),{repository:c}=x(we,s,`answer about ${a}`);return(c.object?.entries??[]).map(e=>`${i}/${e.name}`)}function V(e){return{to:`read the ledger in ${e}`,needs:`contents: read`}}function De(e,n){return new t(`conflict`,`The commit ${e.slice(0,12)} of ${n} is not there any more: somebody has written the branch anew. Read again.`)}function H(e){return new t(`invalid`,`The program file names ${e} as the ledger, which is the default branch there. Name a branch of its own, such as \`docpoints\`: it is made when it is missing. Nothing was decided.`)}async function U(e,t,n){if(e===null)return{commit:null,files:new Map(t.map(e=>[e,null]))};let{oid:r,lines:i,head:a}=e.target,o=i?.nodes?.[0]?.oid!==a?.nodes?.[0]?.oid;return{commit:r,files:await W(e.target,t,n),...o?{isTouched:o}:{}}}async function W(e,t,n){let r=/* @__PURE__ */ new Map;for(let[i,a]of t.entries()){let{object:t}=f(xe,e[`file${i}`]??{object:null});t?.oid===void 0?r.set(a,null):t.isTruncated===!1&&typeof t.text==`string`?r.set(a,t.text):r.set(a,await n(a,t.oid))}return r}const Oe=d({encoding:g(`base64`),content:l()});async function G(e,{owner:t,repo:n},r,i){let{data:a}=await D({to:`read ${r} of the ledger in ${t}/${n}`,needs:`contents: read`},()=>e.request(`GET /repos/{owner}/{repo}/git/blobs/{sha}`,{owner:t,repo:n,sha:i}));return Buffer.from(x(Oe,a,`blob of ${r}`).content,`base64`).toString(`utf8`)}const K=`
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
}`,ke=a(c([l(),y()]),s(Number),y(),r()),Ae=d({id:l(),fullDatabaseId:ke,url:l(),author:M,body:l(),createdAt:a(l(),ee()),lastEditedAt:b(l()),editor:b(d({login:l()})),viewerDidAuthor:_(),reactionGroups:b(h(d({content:l(),viewerHasReacted:_()})))}),q=d({totalCount:y(),pageInfo:d({hasNextPage:_(),endCursor:b(l())}),nodes:h(b(Ae))}),je={ROCKET:`rocket`,CONFUSED:`confused`,EYES:`eyes`};function Me(e){return{id:e.fullDatabaseId,url:e.url,author:N(e.author),body:e.body,createdAt:e.createdAt,isEdited:e.lastEditedAt!==null,isOwn:e.viewerDidAuthor,isEditedByOther:e.editor!==null&&e.editor.login!==e.author?.login,ownReactions:(e.reactionGroups??[]).flatMap(({content:e,viewerHasReacted:t})=>{let n=t?je[e]:void 0;return n===void 0?[]:[n]})}}async function Ne(e,t,n){let r=new Set(t.nodes.map(e=>e?.fullDatabaseId)),i=e.nodes.length+t.nodes.length>=e.totalCount,a=[e],o=i?null:Pe(r,e);for(;o!==null;){let e=await n(o);a.push(e),o=Pe(r,e)}let s=[...a,t].flatMap(e=>e.nodes).flatMap(e=>e??[]);return{comments:[...new Map(s.map(e=>[e.fullDatabaseId,Me(e)])).values()].sort(Fe),nodeIds:new Map(s.map(({fullDatabaseId:e,id:t})=>[e,t]))}}function Pe(e,{nodes:t,pageInfo:n}){return t.some(t=>t!==null&&e.has(t.fullDatabaseId))||!n.hasNextPage?null:n.endCursor}function Fe(e,t){return e.createdAt===t.createdAt?e.id-t.id:e.createdAt<t.createdAt?-1:1}const J=b(d({byteSize:v(y()),isTruncated:v(_()),text:v(b(l()))})),Y=a(l(),ee()),Ie={labelled:d({nodes:h(b(d({__typename:o([`LabeledEvent`,`UnlabeledEvent`]),createdAt:Y,actor:M,label:d({name:l()})}))),pageInfo:d({hasPreviousPage:_()})}),deleted:d({nodes:h(b(d({createdAt:Y,deletedCommentAuthor:M})))}),labels:b(d({nodes:h(b(d({name:l()})))}))},Le={__typename:g(`PullRequest`),id:l(),number:y(),title:l(),url:l(),author:M,state:o([`OPEN`,`CLOSED`,`MERGED`]),isDraft:_(),mergedAt:b(Y),mergeCommit:b(d({oid:l()})),baseRefName:l(),headRefOid:l(),body:l(),authorAssociation:l(),assignees:d({nodes:h(M)}),files:b(d({nodes:b(h(b(d({path:l()})))),pageInfo:d({hasNextPage:_()})})),commits:d({pageInfo:v(d({hasNextPage:_()})),nodes:h(b(d({commit:d({authors:d({nodes:h(b(d({user:M})))})})})))}),...Ie},Re={__typename:g(`Issue`),id:l(),number:y(),title:l(),url:l(),author:M,issueState:o([`OPEN`,`CLOSED`]),stateReason:b(l()),createdAt:Y,lastEditedAt:b(Y),body:l(),authorAssociation:l(),...Ie},ze={first:q,last:q},Be=d({...Le,...ze}),Ve=d({...Re,...ze}),He=d({login:l(),databaseId:b(y())}),Ue=b(d({program:J})),X={id:l(),databaseId:a(y(),r()),labels:b(d({nodes:b(h(b(d({name:l()})))),pageInfo:d({hasNextPage:_()})})),owner:d({login:l()}),name:l(),isPrivate:_(),url:l(),defaultBranchRef:b(d({name:l()})),ledger:z,program:J};d(X);const Z=v(b(d({edges:b(h(b(d({permission:l(),node:d({login:l(),databaseId:b(y())})}))))}))),We=d({viewer:He,repository:b(d({...X,s0:Z,s1:Z,s2:Z,s3:Z,s4:Z,s5:Z,pullRequest:b(te(`__typename`,[Be,Ve]))})),ownersRepository:Ue}),Ge=d({repository:d({pullRequest:d({comments:q})})});function Q(t){return`
    id
    databaseId
    labels(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { name } pageInfo { hasNextPage } }
    owner { login }
    name
    isPrivate
    url
    defaultBranchRef { name }
    ledger: ref(qualifiedName: "refs/heads/${n}") { target { ${ve(t)} } }
    program: object(expression: "HEAD:${e}") { ...ProgramText }`}const Ke=`
  ownersRepository: repository(owner: $owner, name: ".github") {
    program: object(expression: "HEAD:${e}") { ...ProgramText }
  }`,qe=`
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
        }`;function Je(e){return`
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
        }${qe}`}const Ye=`
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
        authorAssociation${qe}`;function Xe(e){return`
fragment ProgramText on Blob { byteSize isTruncated text }
fragment Page on IssueCommentConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { ...CommentFields }
}${K}${ge}${I(e)}`}function Ze(e,t){let n=Array.from({length:t},(e,t)=>t),r=n.map(e=>`\n  $s${e}: String!`).join(``),i=n.map(e=>`
    s${e}: collaborators(query: $s${e}, first: 10) {
      edges { permission node { login databaseId } }
    }`);return`
query DocpointsPullRequest(
  $owner: String!
  $repo: String!
  $number: Int!${r}${P(e)}
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {${Q(e)}
${i.join(``)}
    pullRequest: issueOrPullRequest(number: $number) {
      __typename
      ... on PullRequest {${Je(100)}
        first: comments(first: 100) { ...Page }
        last: comments(last: 100) { ...Page }
      }
      ... on Issue {${Ye}
        first: comments(first: 100) { ...Page }
        last: comments(last: 100) { ...Page }
      }
    }
  }${Ke}
}${Xe(e)}`}const Qe=`
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
}${K}${ge}`;async function $e(e,t,n,r){try{return await e.graphql(t,n)}catch(e){let t=E(e);if(t?.errors.every(({type:e,path:t})=>e===`NOT_FOUND`||e===`FORBIDDEN`&&r?.test(t?.join(`.`)??``)===!0)===!0)return t?.data;throw e}}function et(e){return{id:e.databaseId,owner:e.owner.login,name:e.name,defaultBranch:e.defaultBranchRef?.name??``,isPrivate:e.isPrivate,url:e.url}}function tt(e){return`issueState`in e?[]:e.files?.nodes==null||e.files.pageInfo.hasNextPage?null:e.files.nodes.flatMap(e=>e?.path??[])}function nt({labels:e}){return e?.nodes==null?{repositoryLabels:null,hasMoreLabels:!1}:{repositoryLabels:e.nodes.flatMap(e=>e?.name??[]),hasMoreLabels:e.pageInfo.hasNextPage}}const rt={OPEN:`open`,CLOSED:`closed`,MERGED:`merged`};function it(e){return`issueState`in e?ot(e):{kind:`pull`,number:e.number,title:e.title,url:e.url,author:N(e.author),state:rt[e.state],mergedAt:e.mergedAt,mergeCommit:e.mergeCommit?.oid??null,baseBranch:e.baseRefName,headCommit:e.headRefOid,labels:$(e),isDraft:e.isDraft,body:e.body,isAuthorOfOrganisation:at(e),coAuthors:st(e),assignees:e.assignees.nodes.flatMap(e=>N(e)??[])}}function at({authorAssociation:e}){return e===`MEMBER`||e===`OWNER`}function ot(e){let{number:t,title:n,url:r,author:i,issueState:a}=e;return{kind:`issue`,number:t,title:n,url:r,author:N(i),state:rt[a],mergedAt:null,mergeCommit:null,baseBranch:``,headCommit:``,labels:$(e),isDraft:!1,body:e.body,isAuthorOfOrganisation:at(e),coAuthors:[],assignees:[],opening:{at:e.createdAt,isEdited:e.lastEditedAt!==null,isReopened:e.stateReason===`REOPENED`}}}function $({labels:e}){return(e?.nodes??[]).flatMap(e=>e===null?[]:[e.name])}function st(e){let t=e.commits.nodes.flatMap(e=>(e?.commit.authors.nodes??[]).slice(1)),n=N(e.author),r=t.flatMap(e=>N(e?.user??null)??[]);return[...new Map(r.map(e=>[e.id,e])).values()].filter(({id:e})=>e!==n?.id)}const ct={READ:`read`,TRIAGE:`triage`,WRITE:`write`,MAINTAIN:`maintain`,ADMIN:`admin`};function lt({s0:e,s1:t,s2:n,s3:r,s4:i,s5:a}){let o=[e,t,n,r,i,a].flatMap(e=>e?.edges??[]).flatMap(e=>e??[]);return new Map(o.flatMap(({permission:e,node:t})=>{let n=ct[e];return n===void 0||t.databaseId===null?[]:[[t.databaseId,n]]}))}function ut(e){let t=[];for(let n of e.labelled.nodes){if(n===null)continue;let{__typename:e,label:r}=n,{name:i}=r,a={by:N(n.actor),at:n.createdAt},o=t.findLastIndex(e=>e.name===i&&e.takenOff===void 0),s=t[o];e===`LabeledEvent`?t.push({name:i,...a}):s!==void 0&&(t[o]={...s,takenOff:a})}let n=new Set($(e));return{labellings:t.filter(({name:e,takenOff:t})=>t!==void 0||n.has(e)),hasOlderLabellings:e.labelled.pageInfo.hasPreviousPage}}function dt(e,t){return e.deleted.nodes.findLast(e=>N(e?.deletedCommentAuthor??null)?.login.toLowerCase()===t.toLowerCase())?.createdAt??null}export{Te as A,ie as B,He as C,P as D,H as E,N as F,me as I,D as L,Ee as M,U as N,F as O,M as P,E as R,X as S,Ne as T,w as V,Re as _,tt as a,We as b,$e as c,Ke as d,Je as f,Ge as g,Q as h,dt as i,B as j,G as k,Qe as l,Ze as m,lt as n,nt as o,Xe as p,ut as r,et as s,it as t,Ye as u,Ue as v,q as w,Le as x,J as y,ae as z};