import { DatabaseError } from 'pg';

/** The server has taken what was asked, and said nothing since. */
export class NoAnswer extends Error {
  readonly code = 'NO_ANSWER';

  /** `silence`: milliseconds. */
  constructor(silence: number) {
    super(`the database does not answer: it has said nothing for ${silence / 1000} s`);
  }
}

/** What the tables' own triggers say. */
const headHasMoved = 'DP001';
const isNoChain = 'DP002';

/** Why nothing came of it, by the code of PostgreSQL or of the operating system, and what to do. */
const explanations: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there: is the server running, and are host and port right?',
  ECONNRESET: 'the connection was cut: try again',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the host’s name could not be looked up: try again',
  ETIMEDOUT: 'nothing answered in time: is a firewall between here and there?',
  '28P01': 'the server refused the user or the password',
  '28000': 'the server refuses this user from here: its pg_hba.conf says who may connect',
  '3D000': 'the server has no database of that name',
  '3F000': 'it holds no ledger: `docpoints serve` makes the tables when it starts with DATABASE_URL',
  '42P01': 'it holds no ledger: `docpoints serve` makes the tables when it starts with DATABASE_URL',
  '22023': 'it lacks the roles of Docpoints: `docpoints serve` makes them when it starts with DATABASE_URL',
  '25006': 'it takes no writes: it is a copy of another server, or set to be read only',
  '53100': 'its disk is full',
  '53300': 'it has no connection left: raise its max_connections, or let fewer processes connect',
  '55P03': 'somebody else has held the ledger for ten seconds: try again',
  '57014':
    'the database does not answer in time: a statement took longer than it may (statement_timeout). Try again',
  NO_ANSWER:
    'the database does not answer: it has taken what was asked, and said nothing since. Is the server stuck?',
};

/** The connection went, and with it what it had not committed: whatever may be done twice can be tried again. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== null) return /^(?:ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|08|57P0[1235]|25P03|25P04)/.test(code);
  return (
    error instanceof Error &&
    /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Connection error)/.test(
      error.message,
    )
  );
}

/** Whether the same may go through later without anyone's doing: the server is away, busy, or being changed over. */
export function mayPass(error: unknown): boolean {
  return isLost(error) || ['25006', '53300', '55P03', '57014', 'NO_ANSWER'].includes(codeOf(error) ?? '');
}

/** Others were first: the head is no more what was read, or the server broke off one of two that waited for each other. */
export function isStale(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === headHasMoved ||
    code === '40001' ||
    code === '40P01' ||
    (code === '23505' && constraintOf(error) !== 'entries_id')
  );
}

/** What the tables refuse because it is no whole chain; null: it is something else. */
export function brokenChain(error: unknown): string | null {
  const code = codeOf(error);
  if (code === '23505' && constraintOf(error) === 'entries_id') return 'two lines have the same id';
  return code === isNoChain && error instanceof Error ? error.message : null;
}

/** In words, with what to do; never with an address, which may hold a password. */
export function reportPostgres(error: unknown): string {
  const code = codeOf(error);
  const known = code === null ? undefined : explanations[code];
  if (known !== undefined) return `${known} (${code})`;
  if (isDenied(error) && error instanceof Error)
    return `${error.message} (42501): the user of the address must be a member of docpoints_app, and of docpoints_eraser to erase`;
  if (error instanceof DatabaseError) return `${error.message} (${error.code ?? 'no code'})`;
  if (error instanceof Error && error.message.startsWith('timeout exceeded'))
    return 'the database does not answer: no connection was made in time';
  if (isLost(error)) return 'the connection was cut: try again';
  return error instanceof Error
    ? `${error.message}${code === null ? '' : ` (${code})`}`
    : 'it is not known why';
}

/** The user of the address may not do it. */
export function isDenied(error: unknown): boolean {
  return codeOf(error) === '42501';
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function constraintOf(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.constraint : undefined;
}
