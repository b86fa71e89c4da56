import type { Answer, Decision, Redemption, Reply } from '../decide/decision.ts';
import { grammar, type Form, type Speaker } from '../decide/grammar.ts';
import type { Program } from '../program/program.ts';
import type { Standing } from '../standing/standing.ts';
import { formatNumber, formatPoints } from './amount.ts';
import { foundActivities, titleOf, worthOf, writtenForm } from './commands.ts';
import { refusalText } from './errors.ts';
import { code, person, quotation } from './escape.ts';
import { standingText, wayText } from './standing-line.ts';
import { headline, verdict } from './verdict.ts';

/** Answers shown in one reply: a comment may hold any number of commands. */
const shownAnswers = 5;

/** One short reply to one comment, for all the commands in it. Markdown. */
export function renderReply(reply: Reply, decision: Decision, program: Program, marker: string): string {
  const { author } = reply.to;
  // Who was told no is whom a rejection is for, not who said it.
  const isForSpeaker = reply.answers.some(({ kind }) => kind !== 'not-redeemed');
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
      return helpText(program);
    case 'refused':
      return `${code(answer.typed, 80)} was not done. ${refusalText(answer, decision, program)}`;
    case 'not-redeemed':
      return answer.redemptions
        .map((redemption) => notRedeemed(redemption, answer.reason, reply))
        .join('\n\n');
    default:
      return answer satisfies never;
  }
}

function notRedeemed({ member, points, reason: wish }: Redemption, reason: string, { to }: Reply): string {
  const by = to.author === null ? '' : ` by ${person(to.author)}`;
  const what = wish === '' ? '' : ` for ${quotation(wish, 80)}`;
  return `${person(member)}: the ${formatPoints(points)} that you asked to spend${what} ${points === 1 ? 'stays' : 'stay'} with you. Rejected${by}. Reason: ${quotation(reason)}.`;
}

function stateText(reply: Reply, decision: Decision, program: Program): string {
  return `**${headline(decision)}.** ${verdict(decision)}\n\nYou have ${ownStanding(reply.standing, program)}.`;
}

function ownStanding(standing: Standing | null, program: Program): string {
  if (standing === null) return 'no points so far';
  const way = wayText(standing, program);
  return standingText(standing, program) + (way === null ? '' : `; ${way}`);
}

const speakers: Readonly<Record<Speaker, string>> = {
  anyone: 'Anyone:',
  contributor: 'The author of the pull request:',
  member: 'Members:',
  maintainer: 'Maintainers, though not for their own points:',
  staff: 'Staff:',
};

/** All commands of the grammar that can be said, by who may say them, and the activities that they may name. */
function helpText(program: Program): string {
  const forms = grammar.filter(({ verb }) => isOffered(verb, program));
  const parts = Object.entries(speakers).map(([who, title]) => {
    const own = forms.filter((form) => form.who === who);
    return own.length === 0 ? [] : [title, own.map(formText).join('\n')];
  });
  const activities = foundActivities(program)
    .slice(0, 8)
    .map((activity) => `- ${code(activity.id, 60)}: ${titleOf(activity)}, ${worthOf(activity)}`);
  return [
    'these commands work here, each at the start of a line.',
    ...parts.flat(),
    'What a pull request can be:',
    activities.join('\n'),
  ].join('\n\n');
}

function formText({ form, does }: Form): string {
  return `- ${code(`/points ${writtenForm(form)}`.trimEnd(), 80)}: ${does}`;
}

/** What cannot be said, or has nothing to be said of in this program, is not offered. */
function isOffered(verb: Form['verb'], { activities, credits, members }: Program): boolean {
  if (verb === 'redeem') return Object.keys(credits).length > 0;
  if (verb === 'nominate') return activities['nomination'] !== undefined;
  if (verb === 'award') return Object.values(activities).some(({ finds }) => finds.length === 0);
  return verb !== 'enrol' || members.enrol === 'themselves';
}
