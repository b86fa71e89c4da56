import type { Changed } from '../github/github.ts';
import type { Mistake } from '../program/mistake.ts';
import { isOver, mayTouchProgram } from './is-over.ts';
import { glanceAt, readRules, type Glance, type RulesOf } from './observe.ts';
import { claimRead, type OpenClaims } from './open-claims.ts';
import type { Outside } from './outside.ts';
import type { Looks } from './sweep-looks.ts';

/** Judges one after the other by what a page of many tells of it, and looks at those that need a look. */
export class Judge {
  readonly #rulesOf = remembering(readRules);
  #mistakes: readonly Mistake[];
  readonly #looks: Looks;
  readonly #claims: OpenClaims;
  readonly #outside: Outside;

  /** `mistakes`: of the program file when the sweep began. */
  constructor(looks: Looks, claims: OpenClaims, outside: Outside, mistakes: readonly Mistake[]) {
    this.#mistakes = mistakes;
    this.#looks = looks;
    this.#claims = claims;
    this.#outside = outside;
  }

  /** Of the program file, as it stood at one of them: somebody may spoil it while a sweep is under way. */
  get mistakes(): readonly Mistake[] {
    return this.#mistakes;
  }

  /** Whether the rules can be used: where not, all waits for them. */
  get isUsable(): boolean {
    return this.#mistakes.length === 0;
  }

  /** Looks at one of which more is not known than its number. Throws what a look throws. */
  async tryAgain(number: number): Promise<void> {
    await this.judge({ number, updatedAt: '', reading: null }, () => true);
  }

  /** Looks at one if what was read of it `isDue`, or if it could not all be read. Throws what a look throws, and GitHubFault. */
  async judge({ number, reading }: Changed, isDue: (glance: Glance) => boolean): Promise<void> {
    if (reading === null) {
      await this.#looks.look(number);
      return this.#see(number);
    }
    const author = reading.pull.author?.id;
    const hint = { repoId: reading.repository.id, people: author === undefined ? [] : [author] };
    const glance = await glanceAt(reading, this.#outside, this.#rulesOf);
    const { program, invalid } = glance.rules;
    if (invalid !== null) this.#mistakes = invalid.mistakes;
    const needed = async () =>
      mayTouchProgram(glance, this.#outside) || !(await isOver(glance, this.#outside));
    if (isDue(glance)) await this.#looks.look(number, hint, needed);
    this.#see(number, claimRead(reading, program));
  }

  #see(number: number, read?: ReturnType<typeof claimRead>): void {
    const done = this.#looks.resultOf(number);
    if (done?.kind === 'looked' && done.mistakes.length > 0) this.#mistakes = done.mistakes;
    if (this.isUsable) this.#claims.see(number, done, read);
  }
}

/** The rules are the same for all on a page. */
function remembering(read: RulesOf): RulesOf {
  const known = new Map<string | null, ReturnType<RulesOf>>();
  return (reading, outside) => {
    const text = reading.programFile?.text ?? null;
    const rules = known.get(text) ?? read(reading, outside);
    known.set(text, rules);
    return rules;
  };
}
