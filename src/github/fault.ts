export type GitHubFaultKind =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'rate-limited'
  | 'server'
  | 'network';

/** GitHub could not or would not: what was asked, what it answered, what to do. Never holds a token. */
export class GitHubFault extends Error {
  override readonly name = 'GitHubFault';
  readonly kind: GitHubFaultKind;
  /** Whether the same may go through later without anyone's doing. */
  readonly passes: boolean;

  constructor(kind: GitHubFaultKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
    this.passes = kind === 'rate-limited' || kind === 'server' || kind === 'network';
  }
}
