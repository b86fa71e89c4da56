import type { Answer, Decision, GivenByHand, Reply } from '../decide/decision.ts';
import { grammar, type Form, type Speaker } from '../decide/grammar.ts';
import type { Program } from '../program/program.ts';
import { formatAward, formatNumber } from './amount.ts';
import { activityList, foundActivities, givenByHand, titleOf, writtenForm } from './commands.ts';
import { cutText } from './cuts.ts';
import { notEnrolled, waitingText } from './enrolment.ts';
import { refusalText } from './errors.ts';
import { code, person } from './escape.ts';
import { reachedText } from './level-reached.ts';
import { askedToRedeem, givenBack, notRedeemed, redeemed } from './spending.ts';
import { standingText, unlockedText, wayText } from './standing-line.ts';
import { takenBack } from './taking-back.ts';
import { headline, verdict } from './verdict.ts';

/** Answers shown in one reply: a comment may hold any number of commands. */
const shownAnswers = 5;

/** Answers to those who had asked for something, not to who decided about it: they name whom they are for. */
const forOthers: ReadonlySet<Answer['kind']> = new Set([
  'not-redeemed',
  'redeemed',
  'given-back',
  'taken-back',
]);

/** One short reply to one comment, for all the commands in it. Markdown. */
export function renderReply(reply: Reply, decision: Decision, program: Program, marker: string): string {
  const { author } = reply.to;
  const isForSpeaker = reply.answers.some(({ kind }) => !forOthers.has(kind));
  const asker = author === null || !isForSpeaker ? '' : `${person(author)}: `;
  return `${marker}\n\n${asker}${answersText(reply, decision, program)}`;
}

function answersText(reply: Reply, decision: Decision, program: Program): string {
  const [unread, others] = [
    reply.answers.filter(isOfTooMany),
    reply.answers.filter((answer) => !isOfTooMany(answer)),
  ].map((answers) => [
    ...new Set((answers ?? []).map((answer) => answerText(answer, reply, decision, program))),
  ]);
  const left = (others?.length ?? 0) - shownAnswers;
  const leftOut =
    left > 0
      ? [
          `${formatNumber(left)} more ${left === 1 ? 'answer is' : 'answers are'} left out: say fewer commands in one comment.`,
        ]
      : [];
  return [...(others ?? []).slice(0, shownAnswers), ...leftOut, ...(unread ?? [])].join('\n\n');
}

/** What is left unread is always told. */
function isOfTooMany(answer: Answer): boolean {
  return answer.kind === 'refused' && answer.refusal.kind === 'too-many';
}

function answerText(answer: Answer, reply: Reply, decision: Decision, program: Program): string {
  switch (answer.kind) {
    case 'state':
      return stateText(reply, decision, program);
    case 'help':
      return helpText(decision, program);
    case 'refused':
      return isHalfDone(answer)
        ? `what ${code(answer.typed, 80)} sets is kept for the merge; confirming comes after it. Merge first, then say \`/points confirm\`.`
        : `${code(answer.typed, 80)} was not done. ${refusalText(answer, decision, program)}`;
    case 'not-redeemed':
      return notRedeemed(answer, reply);
    case 'asked-to-redeem':
      return askedToRedeem(answer);
    case 'redeemed':
      return redeemed(answer, reply);
    case 'given-back':
      return givenBack(answer, reply);
    case 'taken-back':
      return takenBack(answer, reply, program);
    case 'given-by-hand':
      return byHand(answer.given);
    case 'enrolled':
      return `welcome! What had waited counts now: you have ${ownStanding(reply, program)}.`;
    default:
      return answer satisfies never;
  }
}

/** Whether something is set, and only its confirming has to wait. */
function isHalfDone({ refusal, typed }: Extract<Answer, { kind: 'refused' }>): boolean {
  return refusal.kind === 'merge-first' && !/^\/points\s+confirm\s*$/i.test(typed);
}

/** What an award by hand came to, where it is not what was asked for, or does not count yet. */
function byHand({ member, activity, points, cut, waiting, reached }: GivenByHand): string {
  const open = waiting === null ? null : waitingText({ waiting: [waiting], isGiven: true });
  return [
    cut === null
      ? `${person(member)} gets ${formatAward(points)} for ${titleOf(activity)}.`
      : cutText([{ member, ...cut }], activity, { isGiven: true, shown: 1 }),
    open,
    reachedText(reached === null ? [] : [reached]),
  ]
    .filter((text) => text !== null)
    .join(' ');
}

function stateText(reply: Reply, decision: Decision, program: Program): string {
  const own =
    reply.waiting === null ? `you have ${ownStanding(reply, program)}.` : notEnrolled(reply.waiting);
  return `**${headline(decision)}.** ${verdict(decision)}\n\n${own[0]?.toUpperCase()}${own.slice(1)}`;
}

function ownStanding({ standing }: Reply, program: Program): string {
  if (standing === null) return 'no points so far';
  const way = wayText(standing, program);
  const unlocked = unlockedText(standing, program);
  const now = standingText(standing, program) + (way === null ? '' : `; ${way}`);
  return unlocked === null ? now : `${now}. ${unlocked}`;
}

const speakers: Readonly<Record<Speaker, string>> = {
  anyone: 'Anyone:',
  contributor: 'The author of the pull request:',
  member: 'Members:',
  maintainer: 'Maintainers, though not for their own points:',
  staff: 'Staff:',
  admin: 'Admins of this repository:',
};

/** All commands of the grammar that can be said, by who may say them, and the activities that they may name here. */
function helpText({ about }: Pick<Decision, 'about'>, program: Program): string {
  const forms = grammar.filter(({ verb }) => isOffered(verb, program));
  const parts = Object.entries(speakers).map(([who, title]) => {
    const own = forms.filter((form) => form.who === who);
    return own.length === 0 ? [] : [title, own.map(formText).join('\n')];
  });
  const known = about === 'issue' ? givenByHand(program) : foundActivities(program);
  const list =
    known.length === 0
      ? []
      : [about === 'issue' ? 'What can be awarded:' : 'What a pull request can be:', activityList(known)];
  return ['these commands work here, each at the start of a line.', ...parts.flat(), ...list].join('\n\n');
}

function formText({ form, does }: Form): string {
  return `- ${code(`/points ${writtenForm(form)}`.trimEnd(), 80)}: ${does}`;
}

/** What cannot be said, or has nothing to be said of in this program, is not offered. */
function isOffered(verb: Form['verb'], { activities, credits, members }: Program): boolean {
  if (verb === 'redeem' || verb === 'refund') return Object.keys(credits).length > 0;
  if (verb === 'nominate') return activities['nomination'] !== undefined;
  if (verb === 'award') return Object.values(activities).some(({ finds }) => finds.length === 0);
  return (verb !== 'enrol' && verb !== 'leave') || members.enrol === 'themselves';
}
