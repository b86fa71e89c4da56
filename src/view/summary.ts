import type { Decision, Reply } from '../decide/decision.ts';
import type { PullRequestFacts } from '../decide/facts.ts';
import { hasCommentMarker } from '../decide/marker.ts';
import { describeMistake, type Mistake } from '../program/mistake.ts';
import type { Entry } from '../standing/entry.ts';
import { formatPoints } from './amount.ts';
import { cutsText } from './cuts.ts';
import { waitingText } from './enrolment.ts';
import { code, link, person, prose } from './escape.ts';
import { reachedText } from './level-reached.ts';
import { headline, verdict } from './verdict.ts';

/** One thing that was written on a pull request. */
export type WrittenThing =
  | { readonly kind: 'comment'; readonly body: string }
  | { readonly kind: 'update'; readonly body: string }
  | { readonly kind: 'delete' | 'react' | 'close' | 'check' }
  | { readonly kind: 'make-label' | 'label' | 'unlabel'; readonly name: string };

/** What one run of the Action came to. */
export interface Outcome {
  readonly decision: Decision;
  readonly pull: Pick<PullRequestFacts, 'kind' | 'number' | 'url'>;
  /** Entries that this run recorded. */
  readonly recorded: readonly Pick<Entry, 'kind' | 'member' | 'points' | 'leaves'>[];
  readonly written: readonly WrittenThing[];
  /** Nothing was recorded or written: it is what would have been. */
  readonly isUnwritten: boolean;
  /** Of the program file. */
  readonly mistakes: readonly Mistake[];
}

/** The job summary of the Action, as Markdown: what is true of the pull request and why, and what was done. */
export function renderSummary(outcome: Outcome): string {
  const { decision, pull, mistakes, recorded } = outcome;
  // What was given by hand is no word about what it was given beside.
  const isBeside = decision.state === 'ignored' && recorded.length > 0;
  const parts = [
    `### Docpoints: ${link(nameOf(pull), pull.url)}`,
    isBeside ? '' : `**${headline(decision)}.** ${verdict(decision)}`,
    cutsText(decision) ?? '',
    waitingText({ waiting: decision.waiting, isGiven: decision.award !== null }) ?? '',
    reachedText(decision.reached) ?? '',
    evidence(decision),
    deeds(outcome),
    ...(outcome.isUnwritten ? unwrittenComment(outcome.written) : []),
    mistakeLines(mistakes),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}

/** `pull request 12`, `issue 12`. */
export function nameOf({ kind, number }: Pick<PullRequestFacts, 'kind' | 'number'>): string {
  return `${kind === 'issue' ? 'issue' : 'pull request'} ${number}`;
}

function evidence({ activity, classification, ignored }: Decision): string {
  if (activity === null && ignored !== 'nothing-to-reward') return '';
  const head = activity === null ? '- What was found:' : `- Activity: ${code(activity.id)}`;
  const reasons = classification.reasons.slice(0, 6).map((reason) => `  - ${prose(reason, 150)}`);
  return activity === null && reasons.length === 0 ? '' : [head, ...reasons].join('\n');
}

function deeds({ decision, recorded, written, isUnwritten }: Outcome): string {
  const lines = [
    ...(recorded.length === 0 ? [] : [`Ledger: ${recordedText(recorded)}`]),
    ...new Set(written.flatMap(wordsFor)),
    ...decision.replies.flatMap(refusals),
  ];
  if (lines.length === 0) return isUnwritten ? 'Nothing would be written.' : 'Nothing had to be written.';
  const head = isUnwritten ? 'Nothing was written. Otherwise this would have been:' : 'Written:';
  return [head, '', ...lines.map((line) => `- ${line}`)].join('\n');
}

/** What was recorded for whom, in a few words: `@ana enrolled, @bo 25 points`. */
export function recordedText(some: Outcome['recorded']): string {
  return some
    .map(({ member, points, kind, leaves }) => {
      const what = kind === 'enrolment' ? (leaves === true ? 'leaves' : 'enrolled') : formatPoints(points);
      return `${person(member)} ${what}`;
    })
    .join(', ');
}

function wordsFor(thing: WrittenThing): string {
  switch (thing.kind) {
    case 'comment':
      return hasCommentMarker(thing.body) ? 'The comment, new' : 'A reply';
    case 'update':
      return 'The comment, brought up to date';
    case 'delete':
      return 'The comment, one that was there twice removed';
    case 'react':
      return 'A reaction to a command';
    case 'close':
      return 'The issue, closed';
    case 'check':
      return 'The check of its program file';
    case 'make-label':
      return `The label ${code(thing.name, 60)}, made`;
    case 'label':
      return `The label ${code(thing.name, 60)}, added`;
    case 'unlabel':
      return `The label ${code(thing.name, 60)}, removed`;
    default:
      return thing satisfies never;
  }
}

/** A command that is refused is no failure; the reply says what to type instead. */
function refusals({ to, answers }: Reply): string[] {
  const who = to.author === null ? 'somebody' : person(to.author);
  return answers.flatMap((answer) =>
    answer.kind === 'refused' ? `Refused: ${code(answer.typed, 80)} by ${who} (${answer.refusal.kind})` : [],
  );
}

/** Whoever cannot see the comment on the pull request sees it here. */
function unwrittenComment(written: readonly WrittenThing[]): string[] {
  const ours = written.find(
    (one) => one.kind === 'update' || (one.kind === 'comment' && hasCommentMarker(one.body)),
  );
  if (ours === undefined || !('body' in ours)) return [];
  const text = ours.body.replace(/^<!--.*-->\s*/, '');
  return [`<details><summary>The comment as it would be</summary>\n\n${text}\n\n</details>`];
}

/** The mistakes of the program file, as a list in Markdown; empty where there are none. */
export function mistakeLines(mistakes: readonly Mistake[]): string {
  if (mistakes.length === 0) return '';
  const shown = mistakes.slice(0, 20).map((mistake) => `- ${code(describeMistake(mistake), 400)}`);
  return `The program file is invalid, so nothing is awarded:\n\n${shown.join('\n')}`;
}
