/** What a secret looks like, and what it is: a program file is for everybody to read. */
const kinds: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a token of GitHub', /\b(?:gh[oprsu]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/g],
  ['a private key', /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/g],
  ['a token of GitLab', /\bglpat-[\w-]{16,}/g],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{30,}/g],
  ['a token of Slack', /\bxox[abeoprs]-[\w-]{10,}|hooks\.slack\.com\/services\/T\w+/g],
  ['a key of AWS', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['a key of Google', /\bAIza[\w-]{30,}/g],
  // Random signs, a digit before a letter among them: `docs/sk-…` may hold pages in Slovak.
  ['a key of an AI service', /\bsk-(?:[\w-]{0,60}[-_])?(?=[A-Za-z\d]{0,99}\d[A-Za-z])[A-Za-z\d]{16,}/g],
  ['a secret for signing webhooks', /\bwhsec_[\w+/=-]{16,}/g],
  ['a signed token (JWT)', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g],
  ['an address with a password', /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@'"]{1,100}:[^\s/@'"]{1,200}@/gi],
  ['a token', /\bbearer\s+(?=[\w.~+/-]{0,99}\d)[\w.~+/-]{20,}/gi],
];

interface Secret {
  /** Where in the text it starts. */
  readonly offset: number;
  /** `a token of GitHub`: what it is, never what it says. */
  readonly what: string;
}

/** What in a text looks like a secret, comments included, in its order. */
export function secretsIn(text: string): Secret[] {
  return kinds
    .flatMap(([what, pattern]) =>
      Array.from(text.matchAll(pattern), ({ index: offset }) => ({ offset, what })),
    )
    .sort((a, b) => a.offset - b.offset);
}
