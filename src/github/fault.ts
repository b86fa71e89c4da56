export type GitHubFaultKind =
  | 'unauthorized'
  | 'forbidden'
  /** Somebody has locked the conversation: people with write access may still speak there, a bot may not. */
  | 'locked'
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
  /** Seconds after which it can be tried again, where GitHub says so. */
  readonly retryAfter: number | null;
  /** Whether it was the ledger's branch that was asked for. */
  readonly isOfLedger: boolean;

  constructor(
    kind: GitHubFaultKind,
    message: string,
    retryAfter: number | null = null,
    isOfLedger: boolean = false,
  ) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.isOfLedger = isOfLedger;
    this.passes = kind === 'rate-limited' || kind === 'server' || kind === 'network';
  }
}
