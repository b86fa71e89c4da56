import{n as e,r as t,t as n}from"./usual-places.js";import{A as r,C as i,D as a,E as o,F as s,L as c,N as l,O as u,R as d,S as f,T as p,_ as ee,f as te,j as m,n as h,p as g,r as _,w as v,x as y,y as b,z as ne}from"./dist.js";import{n as x,t as S}from"./understand.js";const C=v(c([l(),y()])),re=f({name:l(),message:l(),status:v(y()),response:v(f({headers:v(f({"retry-after":C,"x-ratelimit-remaining":C,"x-ratelimit-reset":C,"x-accepted-github-permissions":C}),{}),data:v(d())}))}),ie=f({message:l(),errors:v(h(c([l(),f({message:v(l())})])),[])});function w(e,t=Date.now()){let n=m(re,e);if(!(e instanceof Error)||!n.success)return null;let{name:r,message:i,status:a,response:o}=n.output;if(o===void 0)return r===`HttpError`||r===`AbortError`||r===`TimeoutError`||i===`fetch failed`?{status:0,message:i,answer:null}:null;let s=o.headers,c=String(s[`x-ratelimit-remaining`])===`0`;return{status:a??500,message:i,answer:{message:ae(o.data)??`no explanation`,retryAfter:oe(s,c,t),isLimitUsedUp:c,acceptedPermissions:E(s[`x-accepted-github-permissions`])}}}function T({status:e,answer:t}){return t===null||e!==403&&e!==429?!1:e===429||t.isLimitUsedUp||t.retryAfter!==null||/rate limit/i.test(t.message)}function ae(e){let t=m(ie,e);if(!t.success)return typeof e==`string`&&e!==``&&!e.startsWith(`<`)?e:null;let{message:n,errors:r}=t.output;return[n,...r.map(e=>typeof e==`string`?e:e.message??``).filter(e=>e!==``)].join(` – `)}function oe(e,t,n){let r=Number.parseInt(E(e[`retry-after`])??``,10);if(Number.isFinite(r)&&r>=0)return r;let i=Number.parseInt(E(e[`x-ratelimit-reset`])??``,10);return!t||!Number.isFinite(i)?null:Math.max(0,i-Math.floor(n/1e3)+1)}function E(e){return e===void 0||e===``?null:String(e)}const se=f({errors:a(h(f({type:v(b(l())),message:l(),path:v(h(c([l(),y()])))})),ee(1)),data:v(d())});function D(e){let t=m(se,e);return e instanceof Error&&t.success?t.output:null}async function O(e,t){try{return await t()}catch(t){throw ce(t,e)}}function ce(e,n){if(e instanceof t)return e;let r=D(e);if(r!==null)return le(r,n);let i=w(e);return i===null?e:ue(i,n)}function le({errors:e},t){let n=e.find(({type:e})=>e===`RATE_LIMITED`)??e.find(({type:e})=>e!==`NOT_FOUND`)??e[0],r=`“${S(n?.message??``)}”`,i=n?.type??``;if(he(n?.message??``,i))return A(r,t);switch(i){case`RATE_LIMITED`:return k(`rate-limited`,t,r,`The hourly limit is used up: it goes on by itself later.`);case`FORBIDDEN`:case`INSUFFICIENT_SCOPES`:return k(`forbidden`,t,r,fe(n?.message??``,t.needs));case`NOT_FOUND`:return k(`not-found`,t,r,`Check the name, and that ${de}.`);case`STALE_DATA`:return k(`conflict`,t,r,`Read again and decide again.`);case`UNPROCESSABLE`:return k(`invalid`,t,r,`The request itself must change.`);default:return k(`server`,t,r,`Run it again later.`)}}function ue(e,t){let{status:n}=e;if(e.answer===null)return k(`network`,t,null,`The connection failed (${S(e.message)}). Run it again later.`);let r=`${n} “${S(e.answer.message)}”`;if(T(e))return k(`rate-limited`,t,r,`Too many requests: it can be tried again${e.answer.retryAfter===null?``:` in ${e.answer.retryAfter} seconds`}.`,e.answer.retryAfter);if(he(e.answer.message,null))return A(r,t);switch(n){case 401:return k(`unauthorized`,t,r,`The token or private key is wrong or has expired: set a valid one.`);case 403:return k(`forbidden`,t,r,fe(e.answer.message,pe(e.answer,t)));case 404:case 410:return k(`not-found`,t,r,`Check the name, and that ${de} (${pe(e.answer,t)}).`);case 409:return k(`conflict`,t,r,`Something else changed at the same time, or is not ready: run it again.`);default:return n>=500?k(`server`,t,r,`Run it again later; https://www.githubstatus.com tells of outages.`):k(`invalid`,t,r,`The request itself must change.`)}}const de=`the App is installed there or the token may see it`;function k(e,n,r,i,a=null){let o=r===null?``:` GitHub answered ${r}.`;return new t(e,`Could not ${n.to}.${o} ${i}`,a)}function fe(e,t){return/\blocked\b/i.test(e)?`The conversation is locked: unlock it, or decide elsewhere.`:/\barchived\b/i.test(e)?`The repository is archived, so nothing can be written to it.`:/\bSAML\b|IP allow list/i.test(e)?`Allow this token or address in the organization’s settings.`:/\bsuspended\b/i.test(e)?`The App’s installation is suspended: an owner can lift that.`:me(t)}function pe(e,t){return e.acceptedPermissions===null?t.needs:S(e.acceptedPermissions).split(`;`).map(e=>e.split(`,`).map(e=>e.trim().replaceAll(`_`,` `).replace(`=`,`: `)).join(` and `)).join(`, or `)}function me(e){return`The permission is missing: ${e}. Give it to the App (and accept it on the installation), to the token, or under \`permissions:\` in the workflow.`}function he(e,t){return t===`BRANCH_PROTECTION_RULE_VIOLATION`||/rule violations? found|protected branch|through a pull request|creations? being restricted|required status check|GH006|GH013/i.test(e)}function A(e,t){return k(`forbidden`,t,e,`A ruleset or branch protection refuses it: put the App on its bypass list, or leave this branch out of the rule.`)}function j(e,t){return`${e}: collaborators(query: $${e}, first: ${t}) { edges { permission node { login databaseId } } }`}const M=v(b(f({edges:b(h(b(f({permission:l(),node:f({login:l(),databaseId:b(y())})}))))}))),ge={READ:`read`,TRIAGE:`triage`,WRITE:`write`,MAINTAIN:`maintain`,ADMIN:`admin`};function _e(e){let t=e.flatMap(e=>e?.edges??[]).flatMap(e=>e??[]);return new Map(t.flatMap(({permission:e,node:t})=>{let n=ge[e];return n===void 0||t.databaseId===null?[]:[[t.databaseId,n]]}))}function ve(t,n){let r=N(t.program,e);if(r!==null)return{path:e,text:r};let i=`${t.owner.login}/.github: ${e}`,a=N(n?.program??null,i);return a===null?null:{path:i,text:a}}function N(e,n){if(e===null||e.byteSize===void 0)return null;if(e.isTruncated===!0)throw new t(`invalid`,`${n} has ${e.byteSize} bytes; a program file may have at most 512,000. Nothing is decided until it is shorter.`);if(e.text==null)throw new t(`invalid`,`${n} is not text. Save it as UTF-8; nothing is decided until then.`);return e.text}const P=`
fragment Author on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on EnterpriseUserAccount { user { login databaseId } }
}`,F=b(f({__typename:l(),login:l(),databaseId:v(b(a(y(),r()))),user:v(b(f({login:l(),databaseId:b(a(y(),r()))})))}));function I(e){if(e===null)return null;let{__typename:t,login:n,databaseId:r,user:i}=e;if(t===`EnterpriseUserAccount`)return i?.databaseId==null?null:{id:i.databaseId,login:i.login,isBot:!1};if(t!==`User`&&t!==`Bot`||r==null)return null;let a=n.endsWith(`[bot]`),o=t===`Bot`||a;return{id:r,login:o&&!a?`${n}[bot]`:n,isBot:o}}const L=new TextDecoder(`utf-8`,{fatal:!0,ignoreBOM:!0}),ye=new TextDecoder(`utf-8`,{ignoreBOM:!0});function be(e){try{return L.decode(e)}catch{return Array.from(xe(e),Se).join(`
`)}}function*xe(e){let t=0;for(let n=e.indexOf(10);n>=0;n=e.indexOf(10,t))yield e.subarray(t,n),t=n+1;yield e.subarray(t)}function Se(e){try{return L.decode(e)}catch{return ye.decode(e).replaceAll(`�`,`\ud800`)}}function Ce(e){return e.startsWith(`ledger/`)}const R=`object { ... on Blob { oid isTruncated text } }`;function z(e,t=``){return e.length===0?`oid`:`oid ... on Commit { ${e.map((e,t)=>`file${t}: file(path: $path${t}) { ${e} }`).join(` `)}${t} }`}function B(e){return z(e.map(e=>Ce(e)?`oid`:R),`
      lines: history(first: 1, path: "ledger") { nodes { oid } }
      head: history(first: 1, path: "head.json") { nodes { oid } }`)}function V(e){return e.map((e,t)=>`, $path${t}: String!`).join(``)}function H(e){return Object.fromEntries(e.map((e,t)=>[`path${t}`,e]))}function we(e){return`
query DocpointsLedger($owner: String!, $repo: String!, $ref: String!${V(e)}) {
  repository(owner: $owner, name: $repo) {
    id
    defaultBranchRef { name }
    ref(qualifiedName: $ref) { target { ${B(e)} } }
  }
}`}function U(e){return z(e.map(()=>R))}function Te(e){return`
query DocpointsLedgerFiles($owner: String!, $repo: String!, $oid: GitObjectID!${V(e)}) {
  repository(owner: $owner, name: $repo) { object(oid: $oid) { ${U(e)} } }
}`}const Ee=f({oid:v(l()),object:v(b(f({oid:v(l()),isTruncated:v(_()),text:v(b(l()))})))}),De=v(f({nodes:b(h(b(f({oid:l()}))))})),W=i({oid:l(),lines:De,head:De},d()),Oe=b(f({target:W})),ke=f({repository:f({id:l(),defaultBranchRef:b(f({name:l()})),ref:Oe})}),Ae=f({repository:f({object:b(W)})}),je=f({repository:f({object:b(f({entries:v(b(h(f({name:l()}))))}))})});async function Me(e,t,n,r){let{owner:i,repo:a,branch:o}=t,s=n.slice(0,40),c={owner:i,repo:a,ref:`refs/heads/${o}`,...H(s)},l=await O(G(r),()=>e.graphql(we(s),c)),{repository:u}=x(ke,l,`answer about ${r}`);if(u.defaultBranchRef?.name===o)throw Ie(r);let d={...await Le(u.ref,s,(n,r)=>q(e,t,n,r)),repositoryId:u.id},f=n.slice(40);if(d.commit===null||f.length===0)return d;let p=await Ne(e,t,d.commit,f,r);return{...d,files:new Map([...d.files,...p])}}async function Ne(e,t,n,r,i){let{owner:a,repo:o}=t,s=new Map;for(let c=0;c<r.length;c+=40){let l=r.slice(c,c+40),u={owner:a,repo:o,oid:n,...H(l)},d=await O(G(i),()=>e.graphql(Te(l),u)),{repository:f}=x(Ae,d,`answer about ${i}`);if(f.object===null)throw Fe(n,i);let p=await K(f.object,l,(n,r)=>q(e,t,n,r));for(let[e,t]of p.files)s.set(e,t)}return s}async function Pe(e,{owner:t,repo:n},r,i,a){let o={owner:t,repo:n,expression:`${r}:${i}`},s=await O(G(a),()=>e.graphql(`
query DocpointsLedgerFolder($owner: String!, $repo: String!, $expression: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: $expression) { ... on Tree { entries { name } } }
  }
}`,o)),{repository:c}=x(je,s,`answer about ${a}`);return(c.object?.entries??[]).map(e=>`${i}/${e.name}`)}function G(e){return{to:`read the ledger in ${e}`,needs:`contents: read`}}function Fe(e,n){return new t(`conflict`,`The commit ${e.slice(0,12)} of ${n} is not there any more: somebody has written the branch anew. Read again.`)}function Ie(e){return new t(`invalid`,`The ledger is named to be ${e}, which is the default branch there. Name a branch of its own, such as \`docpoints\`: it is made when it is missing. Nothing was decided.`)}async function Le(e,t,n){if(e===null)return{commit:null,files:new Map(t.map(e=>[e,null]))};let{oid:r,lines:i,head:a}=e.target,o=i?.nodes?.[0]?.oid!==a?.nodes?.[0]?.oid,{files:s,names:c}=await K(e.target,t,n);return{commit:r,files:s,...c.size>0?{names:c}:{},...o?{isTouched:o}:{}}}async function K(e,t,n){let r=new Map,i=new Map;for(let[a,o]of t.entries()){let{oid:t,object:s}=p(Ee,e[`file${a}`]??{});t===void 0?s?.oid===void 0?r.set(o,null):Re(s)?r.set(o,s.text):r.set(o,await n(o,s.oid)):i.set(o,t)}return{files:r,names:i}}function Re(e){return e.isTruncated===!1&&typeof e.text==`string`&&!e.text.includes(`�`)}const ze=f({encoding:g(`base64`),content:l()});async function q(e,{owner:t,repo:n},r,i){let{data:a}=await O({to:`read ${r} of the ledger in ${t}/${n}`,needs:`contents: read`},()=>e.request(`GET /repos/{owner}/{repo}/git/blobs/{sha}`,{owner:t,repo:n,sha:i}));return be(Buffer.from(x(ze,a,`blob of ${r}`).content,`base64`))}const Be=`
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
}`,Ve=a(c([l(),y()]),s(Number),y(),r()),He=f({id:l(),fullDatabaseId:Ve,url:l(),author:F,body:l(),createdAt:a(l(),te()),lastEditedAt:b(l()),editor:b(f({login:l()})),viewerDidAuthor:_(),reactionGroups:b(h(f({content:l(),viewerHasReacted:_()})))}),J=f({totalCount:y(),pageInfo:f({hasNextPage:_(),endCursor:b(l())}),nodes:h(b(He))}),Ue={ROCKET:`rocket`,CONFUSED:`confused`,EYES:`eyes`};function We(e){return{id:e.fullDatabaseId,url:e.url,author:I(e.author),body:e.body,createdAt:e.createdAt,isEdited:e.lastEditedAt!==null,isOwn:e.viewerDidAuthor,isEditedByOther:e.editor!==null&&e.editor.login!==e.author?.login,ownReactions:(e.reactionGroups??[]).flatMap(({content:e,viewerHasReacted:t})=>{let n=t?Ue[e]:void 0;return n===void 0?[]:[n]})}}async function Ge(e,t,n){let r=new Set(t.nodes.map(e=>e?.fullDatabaseId)),i=e.nodes.length+t.nodes.length>=e.totalCount,a=[e],o=i?null:Ke(r,e);for(;o!==null;){let e=await n(o);a.push(e),o=Ke(r,e)}let s=[...a,t].flatMap(e=>e.nodes).flatMap(e=>e??[]);return{comments:[...new Map(s.map(e=>[e.fullDatabaseId,We(e)])).values()].sort(qe),nodeIds:new Map(s.map(({fullDatabaseId:e,id:t})=>[e,t]))}}function Ke(e,{nodes:t,pageInfo:n}){return t.some(t=>t!==null&&e.has(t.fullDatabaseId))||!n.hasNextPage?null:n.endCursor}function qe(e,t){return e.createdAt===t.createdAt?e.id-t.id:e.createdAt<t.createdAt?-1:1}const Y=b(f({byteSize:v(y()),isTruncated:v(_()),text:v(b(l()))})),X=a(l(),te()),Je={labelled:f({nodes:h(b(f({__typename:o([`LabeledEvent`,`UnlabeledEvent`]),createdAt:X,actor:F,label:f({name:l()})}))),pageInfo:f({hasPreviousPage:_()})}),deleted:f({nodes:h(b(f({createdAt:X,deletedCommentAuthor:F})))}),labels:b(f({nodes:h(b(f({name:l()})))}))},Ye={__typename:g(`PullRequest`),id:l(),number:y(),title:l(),url:l(),author:F,state:o([`OPEN`,`CLOSED`,`MERGED`]),isDraft:_(),mergedAt:b(X),mergeCommit:b(f({oid:l()})),baseRefName:l(),headRefOid:l(),body:l(),authorAssociation:l(),assignees:f({nodes:h(F)}),files:b(f({nodes:b(h(b(f({path:l()})))),pageInfo:f({hasNextPage:_()})})),commits:f({pageInfo:v(f({hasNextPage:_()})),nodes:h(b(f({commit:f({authors:f({nodes:h(b(f({user:F})))})})})))}),...Je},Xe={__typename:g(`Issue`),id:l(),number:y(),title:l(),url:l(),author:F,issueState:o([`OPEN`,`CLOSED`]),stateReason:b(l()),createdAt:X,lastEditedAt:b(X),body:l(),authorAssociation:l(),...Je},Ze={first:J,last:J},Qe=f({...Ye,...Ze}),$e=f({...Xe,...Ze}),et=f({login:l(),databaseId:b(y())}),tt=b(f({program:Y})),Z={id:l(),databaseId:a(y(),r()),labels:b(f({nodes:b(h(b(f({name:l()})))),pageInfo:f({hasNextPage:_()})})),owner:f({login:l()}),name:l(),isPrivate:_(),url:l(),defaultBranchRef:b(f({name:l()})),ledger:Oe,program:Y};f(Z);const nt=f({viewer:et,repository:b(f({...Z,s0:M,s1:M,s2:M,s3:M,s4:M,s5:M,pullRequest:b(ne(`__typename`,[Qe,$e]))})),ownersRepository:tt}),rt=f({repository:f({pullRequest:f({comments:J})})});async function it(e,t,n,r){try{return await e.graphql(t,n)}catch(e){let t=D(e);if(t?.errors.every(({type:e,path:t})=>e===`NOT_FOUND`||e===`FORBIDDEN`&&r?.test(t?.join(`.`)??``)===!0)===!0)return t?.data;throw e}}const at=u(l(),d());async function ot(e,t){let n=[...new Set(t.map(e=>e.toLowerCase()))].slice(0,500),r=Array.from({length:Math.ceil(n.length/100)},(t,r)=>st(e,n.slice(r*100,(r+1)*100)));return new Map((await Promise.all(r)).flat())}async function st(e,t){return[...ct(await O({to:`read who is named`,needs:`metadata: read`},()=>it(e,dt(t.length),ut(t))),t)]}function ct(e,t){let n=`answer about accounts`,r=x(at,e,n);return new Map(t.flatMap((e,t)=>{let i=x(v(F),r[`a${t}`],n);return i===void 0?[]:[[e.toLowerCase(),I(i)]]}))}function Q(e){return Array.from({length:e},(e,t)=>t).map(e=>`a${e}: user(login: $a${e}) { __typename login databaseId }`).join(` `)}function lt(e){return Array.from({length:e},(e,t)=>`$a${t}: String!`).join(`, `)}function ut(e){return Object.fromEntries(e.map((e,t)=>[`a${t}`,e]))}function dt(e){return`query DocpointsAccounts(${lt(e)}) { ${Q(e)} }`}function ft(t){return`
    id
    databaseId
    labels(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { name } pageInfo { hasNextPage } }
    owner { login }
    name
    isPrivate
    url
    defaultBranchRef { name }
    ledger: ref(qualifiedName: "refs/heads/${n}") { target { ${B(t)} } }
    program: object(expression: "HEAD:${e}") { ...ProgramText }`}const pt=`
  ownersRepository: repository(owner: $owner, name: ".github") {
    program: object(expression: "HEAD:${e}") { ...ProgramText }
  }`,mt=`
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
        }`;function ht(e){return`
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
        }${mt}`}const gt=`
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
        authorAssociation${mt}`,_t=`
fragment ProgramText on Blob { byteSize isTruncated text }
fragment Page on IssueCommentConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { ...CommentFields }
}${Be}${P}`;function vt(e,t,n){let r=Array.from({length:t},(e,t)=>t),i=r.map(e=>`\n  $s${e}: String!`).join(``),a=r.map(e=>`\n    ${j(`s${e}`,10)}`);return`
query DocpointsPullRequest(
  $owner: String!
  $repo: String!
  $number: Int!${i}${V(e)} ${lt(n)}
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {${ft(e)}
${a.join(``)}
    pullRequest: issueOrPullRequest(number: $number) {
      __typename
      ... on PullRequest {${ht(100)}
        first: comments(first: 100) { ...Page }
        last: comments(last: 100) { ...Page }
      }
      ... on Issue {${gt}
        first: comments(first: 100) { ...Page }
        last: comments(last: 100) { ...Page }
      }
    }
  }${pt}
  ${Q(n)}
}${_t}`}const yt=`
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
}${Be}${P}`;function bt(e){return{id:e.databaseId,owner:e.owner.login,name:e.name,defaultBranch:e.defaultBranchRef?.name??``,isPrivate:e.isPrivate,url:e.url}}function xt(e){return`issueState`in e?[]:e.files?.nodes==null||e.files.pageInfo.hasNextPage?null:e.files.nodes.flatMap(e=>e?.path??[])}function St({labels:e}){return e?.nodes==null?{repositoryLabels:null,hasMoreLabels:!1}:{repositoryLabels:e.nodes.flatMap(e=>e?.name??[]),hasMoreLabels:e.pageInfo.hasNextPage}}const Ct={OPEN:`open`,CLOSED:`closed`,MERGED:`merged`};function wt(e){return`issueState`in e?Et(e):{kind:`pull`,number:e.number,title:e.title,url:e.url,author:I(e.author),state:Ct[e.state],mergedAt:e.mergedAt,mergeCommit:e.mergeCommit?.oid??null,baseBranch:e.baseRefName,headCommit:e.headRefOid,labels:$(e),isDraft:e.isDraft,body:e.body,isAuthorOfOrganisation:Tt(e),coAuthors:Dt(e),assignees:e.assignees.nodes.flatMap(e=>I(e)??[])}}function Tt({authorAssociation:e}){return e===`MEMBER`||e===`OWNER`}function Et(e){let{number:t,title:n,url:r,author:i,issueState:a}=e;return{kind:`issue`,number:t,title:n,url:r,author:I(i),state:Ct[a],mergedAt:null,mergeCommit:null,baseBranch:``,headCommit:``,labels:$(e),isDraft:!1,body:e.body,isAuthorOfOrganisation:Tt(e),coAuthors:[],assignees:[],opening:{at:e.createdAt,isEdited:e.lastEditedAt!==null,isReopened:e.stateReason===`REOPENED`}}}function $({labels:e}){return(e?.nodes??[]).flatMap(e=>e===null?[]:[e.name])}function Dt(e){let t=e.commits.nodes.flatMap(e=>(e?.commit.authors.nodes??[]).slice(1)),n=I(e.author),r=t.flatMap(e=>I(e?.user??null)??[]);return[...new Map(r.map(e=>[e.id,e])).values()].filter(({id:e})=>e!==n?.id)}function Ot(e){let t=[];for(let n of e.labelled.nodes){if(n===null)continue;let{__typename:e,label:r}=n,{name:i}=r,a={by:I(n.actor),at:n.createdAt},o=t.findLastIndex(e=>e.name===i&&e.takenOff===void 0),s=t[o];e===`LabeledEvent`?t.push({name:i,...a}):s!==void 0&&(t[o]={...s,takenOff:a})}let n=new Set($(e));return{labellings:t.filter(({name:e,takenOff:t})=>t!==void 0||n.has(e)),hasOlderLabellings:e.labelled.pageInfo.hasPreviousPage}}function kt(e,t){return e.deleted.nodes.findLast(e=>I(e?.deletedCommentAuthor??null)?.login.toLowerCase()===t.toLowerCase())?.createdAt??null}export{K as A,ve as B,nt as C,J as D,et as E,Me as F,D as G,M as H,Ne as I,oe as J,T as K,Pe as L,V as M,H as N,Ge as O,q as P,Le as R,Y as S,Z as T,_e as U,j as V,O as W,ot as _,St as a,Xe as b,gt as c,_t as d,vt as f,ct as g,ut as h,xt as i,Ie as j,W as k,pt as l,Q as m,Ot as n,bt as o,ft as p,w as q,kt as r,yt as s,wt as t,ht as u,it as v,Ye as w,tt as x,rt as y,U as z};