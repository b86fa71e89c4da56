import { isInForce, peopleWhoSpeak, readSpokenCommands } from '../decide/spoken-commands.ts';
import type { PullRequestReading } from '../github/github.ts';
import type { Program } from '../program/program.ts';
import type { Account } from '../standing/entry.ts';
import { isTheOne } from './quiet.ts';
import type { Reconciliation } from './reconciliation.ts';

/** A claim on a merged pull request that waits for a maintainer. */
export interface OpenClaim {
  /** Of the pull request. */
  readonly number: number;
  readonly by: Account;
  /** When it was said: ISO 8601. */
  readonly at: string;
  /** Where. */
  readonly url: string;
}

type Read = Pick<PullRequestReading, 'pull' | 'comments' | 'labellings'>;

/** What a search finds claims by, in comments. */
export const claimWords = 'points claim';

/**
 * The claim that waits on a pull request, as far as reading it tells: the last that was said there and not refused, unless
 * a label may have answered it and our comment does not tell of it any more. Null: none.
 */
export function claimRead(reading: Read, program: Program): OpenClaim | null {
  const { pull, comments } = reading;
  if (pull.kind !== 'pull' || pull.state !== 'merged') return null;
  const last = readSpokenCommands(comments, Object.keys(program.activities)).findLast(isInForce);
  if (last?.command.verb !== 'claim') return null;
  const { author, createdAt: at, url } = last.comment;
  const ours = comments.find(isTheOne);
  const isTold = ours === undefined || ours.body.includes(url);
  if (!isTold && hangsOnPermissions(reading, program)) return null;
  return { number: pull.number, by: { id: author.id, login: author.login }, at, url };
}

/** The same, as a look to the end has told; undefined: it tells nothing of that. */
function claimTold(done: Reconciliation | undefined): OpenClaim | null | undefined {
  if (done?.kind === 'gone') return null;
  if (done?.kind !== 'looked') return undefined;
  const { pull, decision } = done;
  if (decision.claim === null || pull.state !== 'merged') return null;
  const { by, at, url } = decision.claim;
  return { number: pull.number, by, at, url };
}

/** Whether something was said beside the claim that counts or not by what its author may do today: reading it does not tell that. */
export function hangsOnPermissions(reading: Read, program: Program): boolean {
  // The clock of `confirm.after` has stopped with the claim, and asks for nobody's permission any more.
  const confirm = { ...program.confirm, after: {} };
  return peopleWhoSpeak(reading, { ...program, confirm }).length > 0;
}

/** The claims that wait in a repository, as far as a sweep has come to know them. */
export class OpenClaims {
  #known: readonly number[] | null;
  readonly #open = new Map<number, OpenClaim>();
  readonly #answered = new Set<number>();

  /** `known`: numbers of pull requests on which claims waited when the last sweep ended; null: nobody knows. */
  constructor(known: readonly number[] | null) {
    this.#known = known;
  }

  /** Numbers of those that this sweep has not looked at yet; null: nobody knows. */
  get left(): readonly number[] | null {
    return this.#known?.filter((number) => this.#isLeft(number)) ?? null;
  }

  /** Those that wait, among all that this sweep has come to. */
  get open(): readonly OpenClaim[] {
    return [...this.#open.values()];
  }

  /** All that were made before are among these. Answers those of them that this sweep has not looked at yet. */
  know(numbers: readonly number[]): readonly number[] {
    this.#known = numbers;
    return numbers.filter((number) => this.#isLeft(number));
  }

  /** Takes in what a sweep has seen of one: what a look came to, and what was read before it. */
  see(number: number, done: Reconciliation | undefined, read: OpenClaim | null | undefined): void {
    const told = claimTold(done);
    const claim = told === undefined ? read : told;
    if (claim === undefined) return;
    this.#open.delete(number);
    this.#answered.delete(number);
    if (claim === null) this.#answered.add(number);
    else this.#open.set(number, claim);
  }

  /** For the next sweep: which wait, those first that this one has not come to (null: nobody knows), and which did and do no more. */
  get kept(): { readonly claims: readonly number[] | null; readonly answered: readonly number[] } {
    const { left } = this;
    return {
      claims: left === null ? null : [...left, ...this.#open.keys()],
      // Of others a sweep at the same time may know more: somebody may have claimed since this one looked.
      answered: this.#known?.filter((number) => this.#answered.has(number)) ?? [],
    };
  }

  #isLeft(number: number): boolean {
    return !this.#open.has(number) && !this.#answered.has(number);
  }
}
