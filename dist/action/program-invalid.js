function e({file:e,mistakes:i}){let a=i.slice(0,3).map(e=>`- ${function({line:e,column:t,path:i,found:a,expected:o,nearest:s}){let c=`line ${e}, column ${t}${i===``?``:`, ${r(i)}`}`,l=s===null?``:`; did you mean ${r(s)}?`;return`${c}: found ${n(a)}, expected ${n(o)}${l}`}(e)}`),o=i.length-a.length;return[`The rules in ${r(e)} cannot be used, so nothing can be decided until they are put right on the default branch. Then say it again.`,[...a,...o===0?[]:[`- and ${t(o)} more`]].join(`
`)].join(`

`)}import{L as t,N as n,k as r}from"./look.js";export{e as programInvalid};