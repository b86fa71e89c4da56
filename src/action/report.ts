import type { AnnotationProperties } from '@actions/core';

import type { Looked, Reconciliation } from '../flow/reconciliation.ts';
import type { PullRequestRef } from '../github/github.ts';
import { describeMistake, type Mistake } from '../program/mistake.ts';
import type { Entry } from '../standing/entry.ts';
import { nameOf, renderSummary, type WrittenThing } from '../view/summary.ts';
import type { Voice } from './voice.ts';

/** What one look has written, or would have. */
export interface Written {
  readonly written: readonly WrittenThing[];
  /** Where the one comment stands; null where there is none. */
  readonly commentUrl: string | null;
  /** Why nothing was written, and `written` is only what would have been; null: it was written. */
  readonly unwritten: 'dry-run' | 'read-only' | null;
}

/** Says what came of each look: in the log, as annotations, in the summary; and at the end what there is for later steps. */
export class Report {
  readonly #voice: Voice;
  readonly #isAskedFor: boolean;
  readonly #entries: string[] = [];
  readonly #notices = new Set<string>();
  #areMistakesTold = false;
  #hasToldOutcome = false;

  /** `isAskedFor`: what comes to nothing is told in the summary, too. */
  constructor(voice: Voice, isAskedFor: boolean) {
    this.#voice = voice;
    this.#isAskedFor = isAskedFor;
  }

  /** `ref` names the pull request also where it is gone. */
  async tell({ number }: PullRequestRef, done: Reconciliation, all: Written): Promise<void> {
    if (done.kind === 'looked') return this.#tellLooked(done, all);
    const { written, commentUrl, unwritten } = all;
    this.#voice.setOutput('comment-url', commentUrl ?? '');
    // Of several, what an earlier one came to is not told of this one.
    if (this.#hasToldOutcome)
      for (const name of ['state', 'activity', 'points']) this.#voice.setOutput(name, '');
    const text =
      done.kind === 'gone'
        ? `Pull request ${number} is gone: nothing to do.`
        : `There is nothing to do on ${nameOf(done.pull)}${checkTold(written, unwritten)}.`;
    this.#voice.info(text);
    for (const notice of done.kind === 'quiet' ? done.notices : []) this.tellNotice(notice);
    if (this.#isAskedFor) await this.#voice.summarize(`${text}\n\n`);
  }

  async #tellLooked(done: Looked, { written, commentUrl, unwritten }: Written): Promise<void> {
    const voice = this.#voice;
    const { decision } = done;
    voice.setOutput('comment-url', commentUrl ?? '');
    this.#hasToldOutcome = true;
    voice.setOutput('state', decision.state);
    voice.setOutput('activity', decision.activity?.id ?? '');
    voice.setOutput('points', decision.points === null ? '' : String(decision.points));
    this.tellOutcome(done, unwritten);
    await voice.summarize(renderSummary({ ...done, written, isUnwritten: unwritten !== null }));
  }

  /** Takes in what the ledger holds from now on, whatever becomes of the rest. */
  keep(entries: readonly Pick<Entry, 'id'>[]): void {
    const ids = entries.map(({ id }) => id);
    this.#entries.push(...ids);
    this.#voice.info(`Recorded in the ledger: ${ids.join(' ')}`);
  }

  /** In the log, and as annotations. */
  tellOutcome(done: Looked, unwritten: Written['unwritten']): void {
    const voice = this.#voice;
    const { decision, notices, pull } = done;
    for (const notice of notices) this.tellNotice(notice);
    if (unwritten === 'read-only') voice.warning(readOnly, { title: 'Docpoints' });
    this.tellMistakes(done);
    const would = unwritten === null ? '' : ' by what would be written; nothing was';
    const name = pull.kind === 'issue' ? 'Issue' : 'Pull request';
    voice.info(`${name} ${pull.number} is ${decision.state}${would}.`);
  }

  /** Each once: in a range of pull requests the same is missing. */
  tellNotice(notice: string): void {
    if (this.#notices.has(notice)) return;
    this.#notices.add(notice);
    this.#voice.warning(notice, { title: 'Docpoints' });
  }

  /** Once: in a range of pull requests the rules are the same. */
  tellMistakes({ mistakes, warnings }: Pick<Looked, 'mistakes' | 'warnings'>): void {
    if (this.#areMistakesTold) return;
    this.#areMistakesTold = true;
    for (const warning of warnings) this.#voice.warning(describeMistake(warning), place(warning));
    for (const mistake of mistakes) this.#voice.error(describeMistake(mistake), place(mistake));
    if (mistakes.length > 0)
      this.#voice.fail('The program file is invalid, so nothing is awarded: its mistakes are above.');
  }

  /** Of several pull requests, those from `ref` on were not looked at to the end. */
  stoppedBefore({ number }: PullRequestRef, refs: readonly PullRequestRef[]): void {
    const last = refs.at(-1)?.number ?? number;
    this.#voice.info(
      `What comes before ${number} is done. Go on with the input pull-request: ${number}-${last}`,
    );
  }

  /** Says what the whole run has recorded. */
  end(): void {
    this.#voice.setOutput('entries', this.#entries.join(' '));
  }
}

/** What a program file in a pull request gets, also where there is nothing to reward. */
function checkTold(written: readonly WrittenThing[], unwritten: Written['unwritten']): string {
  if (!written.some(({ kind }) => kind === 'check')) return '';
  const told = unwritten === null ? 'was written' : 'would be written, unless it is there; nothing was';
  return ` but the check of its program file, which ${told}`;
}

const readOnly =
  'This workflow may only read here: `pull_request` gives it no more on a pull request from a fork. Nothing was written; the summary says what would have been. Let the workflow run on `pull_request_target` instead, which is safe with Docpoints: it never runs what a pull request brings.';

function place({ file, line, column }: Mistake): AnnotationProperties {
  return { title: 'Docpoints program', file, startLine: line, startColumn: column };
}
