import type { Decision, State } from '../decide/decision.ts';
import type { Program } from '../program/program.ts';
import { formatAward } from './amount.ts';
import { activityCommand, foundActivities, maintainerCommands } from './commands.ts';
import { cutsText } from './cuts.ts';
import { waitingText } from './enrolment.ts';
import { link, person, prose, quotation } from './escape.ts';
import { labelText } from './label-text.ts';
import { reachedText } from './level-reached.ts';
import { progressBar, standingText, unlockedText, wayText } from './standing-line.ts';
import { decider, headline, verdict } from './verdict.ts';

/** Below this the comment says that Docpoints is not sure, and what would settle it. */
const sure = 0.6;
/** Reasons that are shown; up to as many more are folded. */
const shownReasons = 3;
const longest = 2350;

/** A paragraph or more of the comment. Where all are too long together, those of the least worth are left out; `instead` stands in the place of one that was. */
interface Part {
  readonly text: string | null;
  readonly worth: number;
  readonly instead?: string | null;
}
const always = Infinity;

/**
 * The one comment of a pull request, as Markdown of at most 2,500 characters, with room for its mark.
 * The state is told in words; “Confirmed by …” stands in it exactly when `decision.award` is set.
 */
export function renderComment(decision: Decision, program: Program): string {
  return fitted([
    { text: `### ${headline(decision)}`, worth: always },
    { text: verdict(decision), worth: always },
    { text: shares(decision), worth: 6 },
    { text: cut(decision), worth: 8, instead: cut(decision, 1) },
    { text: waiting(decision), worth: 8, instead: waiting(decision, 1) },
    {
      text: reachedText(decision.reached, { hasWay: toldOf(decision, program) }),
      worth: 6,
      instead: reachedText(decision.reached, { isShort: true }),
    },
    { text: claim(decision, 300), worth: 9, instead: claim(decision, 100) },
    { text: labels(decision), worth: 7 },
    { text: lapsedText(decision), worth: 7 },
    { text: reverted(decision), worth: always },
    { text: withEvidence(decision), worth: 5, instead: reading(decision) },
    { text: moreEvidence(decision), worth: 1 },
    { text: doubt(decision, program), worth: 4 },
    { text: standing(decision, program), worth: 3 },
    { text: unlocked(decision, program), worth: 2.5 },
    { text: forMaintainers(decision, program), worth: 2 },
    { text: footer(program), worth: always },
  ]);
}

/** Whether somebody has got points, or is to get them. */
function isToBeGiven({ state }: Decision): boolean {
  return state === 'previewed' || state === 'proposed' || state === 'confirmed';
}

function cut(decision: Decision, shown?: number): string | null {
  return isToBeGiven(decision) ? cutsText(decision, shown) : null;
}

function waiting(decision: Decision, shown?: number): string | null {
  const { waiting: some, award } = decision;
  return isToBeGiven(decision) ? waitingText({ waiting: some, isGiven: award !== null, shown }) : null;
}

/** Whose standing the comment tells, by numeric id. */
function toldOf(decision: Decision, program: Program): number | null {
  return standing(decision, program) === null ? null : (decision.standing?.member.id ?? null);
}

function fitted(parts: readonly Part[]): string {
  const text = parts.flatMap((part) => part.text ?? []).join('\n\n');
  const least = Math.min(...parts.map(({ worth }) => worth));
  if (text.length <= longest || least === always) return text;
  return fitted(
    parts.flatMap((part): Part[] => {
      if (part.worth > least) return [part];
      return part.instead == null ? [] : [{ text: part.instead, worth: always }];
    }),
  );
}

function shares({ shares, cuts, state }: Decision): string | null {
  if (shares.length < 2 || state === 'rejected') return null;
  const shown = shares.slice(0, 8).map(({ member, points }) => {
    const isCut = points === 0 && cuts.some((cut) => cut.member.id === member.id);
    return `- ${person(member)}: ${isCut ? 'no points' : formatAward(points)}`;
  });
  const others = shares.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`- and ${others} more`])].join('\n');
}

/** What the contributor asks for: a maintainer's to answer. */
function claim({ claim }: Decision, limit: number): string | null {
  if (claim === null) return null;
  return `**${person(claim.by)} asks for points** (${link('claim', claim.url)}): ${quotation(claim.reason, limit)}\\\nA maintainer answers by saying what it is, or with \`/points reject REASON\`.`;
}

function labels({ labelProblems }: Decision): string | null {
  return labelProblems.length === 0 ? null : labelProblems.slice(0, 3).map(labelText).join('\n\n');
}

function lapsedText({ lapsed, isSettingDeleted }: Decision): string | null {
  if (isSettingDeleted)
    return 'What had been said here counts no more, because the comment that said it was deleted.';
  if (lapsed.length === 0) return null;
  const [first] = lapsed;
  const comments = lapsed
    .slice(0, 3)
    .map(({ comment: { url, author } }) =>
      link(`what ${author === null ? 'somebody' : person(author)} said`, url),
    );
  const why =
    first?.why === 'permission'
      ? 'who said it may no longer decide here'
      : 'it was edited afterwards. Say it again in a new comment';
  return `Not counted any more is ${comments.join(', ')}: ${why}.`;
}

function reverted({ reverts }: Decision): string | null {
  if (reverts === null) return null;
  return `This takes back #${reverts}. If points were confirmed there, a maintainer can take them back, too: say \`/points revoke REASON\` on #${reverts}.`;
}

/** What the contribution is: as a maintainer said, else as Docpoints reads it. */
function reading({ activity, setBy, award, rejection }: Decision): string | null {
  if (activity === null) return null;
  const title = `**${prose(activity.title, 80)}**`;
  if (setBy !== null) return `Set by ${decider(setBy)}: ${title}.`;
  if (rejection !== null) return `It looked like ${title}.`;
  return award === null ? `This looks like ${title}.` : `This counts as ${title}.`;
}

/** The same, led over to what was found. */
function withEvidence(decision: Decision): string | null {
  const found = list(decision.classification.reasons.slice(0, shownReasons));
  const what = reading(decision);
  if (what === null || found === null) return what ?? found;
  const isFound = decision.setBy === null && isAsFound(decision);
  const lead = isFound ? `${what.slice(0, -1)}:` : `${what} What was found:`;
  return `${lead}\n\n${found}`;
}

/** Whether what it counts as is what was found, and not what a maintainer had said before it was decided. */
function isAsFound({ activity, classification }: Decision): boolean {
  return classification.class !== null && activity?.finds.includes(classification.class) === true;
}

function moreEvidence({ classification }: Decision): string | null {
  const more = list(classification.reasons.slice(shownReasons, 2 * shownReasons));
  return more === null ? null : folded('More of what was found', more);
}

function list(reasons: readonly string[]): string | null {
  return reasons.length === 0 ? null : reasons.map((reason) => `- ${prose(reason, 150)}`).join('\n');
}

function doubt({ classification, setBy, state }: Decision, program: Program): string | null {
  const isOpen = state === 'previewed' || state === 'proposed';
  if (!isOpen || setBy !== null || classification.confidence >= sure) return null;
  const percent = Math.round(classification.confidence * 100);
  const commands = foundActivities(program).slice(0, 3).map(activityCommand);
  return `**Not sure:** Docpoints is only ${percent} % sure of this. A maintainer settles it by saying what it is: ${commands.join(' or ')}.`;
}

function standing({ standing, state }: Decision, program: Program): string | null {
  if (standing === null || state === 'ignored' || !program.comment.standing) return null;
  const now = `${person(standing.member)}: ${standingText(standing, program)}`;
  const way = wayText(standing, program);
  return way === null ? now : `${now}\\\n${progressBar(standing)} ${way}`;
}

/** What the level has opened, but for what was told where it was reached with this very award. */
function unlocked(decision: Decision, program: Program): string | null {
  const { standing: now, reached } = decision;
  const whose = toldOf(decision, program);
  if (now === null || whose === null) return null;
  const told = reached.filter(({ member }) => member.id === whose).flatMap(({ opens }) => opens);
  return unlockedText(now, program, told);
}

function forMaintainers(decision: Decision, program: Program): string | null {
  const commands = maintainerCommands(decision, program).map((command) => `- ${command}`);
  if (commands.length === 0) return null;
  const { state } = decision;
  const who = 'For those with write access, and not for their own points.';
  const kept = state === 'previewed' ? ' It is kept for the merge.' : '';
  return folded(summaries[state] ?? '', `${commands.join('\n')}\n\n${who}${kept}`);
}

const summaries: Partial<Record<State, string>> = {
  previewed: 'Maintainers: decide ahead of the merge',
  proposed: 'Maintainers: confirm, change or reject',
  confirmed: 'Maintainers: correct or take back',
  revoked: 'Maintainers: confirm again, or change',
  rejected: 'Maintainers: reward it after all',
  ignored: 'Maintainers: answer the claim',
};

function folded(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

/** The last line of every comment of ours: whose it is, and what to type. */
export function footer(program: Program): string {
  const name = link(prose(program.name, 60), program.url);
  return `<sub>${name} · reply \`/points\` to see where you stand, \`/points help\` for more</sub>`;
}
