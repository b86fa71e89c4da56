import type { Answer, Decision, GivenByHand, Reply } from '../decide/decision.ts';
import type { Program } from '../program/program.ts';
import { formatAward, formatNumber } from './amount.ts';
import { titleOf } from './commands.ts';
import { cutText } from './cuts.ts';
import { notEnrolled, waitingText } from './enrolment.ts';
import { code, person } from './escape.ts';
import { reachedText } from './level-reached.ts';
import { standingText, unlockedText, wayText } from './standing-line.ts';
import { headline, verdict } from './verdict.ts';

type Refused = Extract<Answer, { kind: 'refused' }>;

/** Answers shown in one reply: a comment may hold any number of commands. */
const shownAnswers = 5;

/** Answers to those who had asked for something, not to who decided about it: they name whom they are for. */
const forOthers: ReadonlySet<Answer['kind']> = new Set([
  'not-redeemed',
  'redeemed',
  'given-back',
  'taken-back',
]);

/** One short reply to one comment, for all the commands in it. Markdown. The words of each kind of answer are loaded where it is given. */
export async function renderReply(
  reply: Reply,
  decision: Decision,
  program: Program,
  marker: string,
): Promise<string> {
  const { author } = reply.to;
  const isForSpeaker = reply.answers.some(({ kind }) => !forOthers.has(kind));
  const asker = author === null || !isForSpeaker ? '' : `${person(author)}: `;
  return `${marker}\n\n${asker}${await answersText(reply, decision, program)}`;
}

async function answersText(reply: Reply, decision: Decision, program: Program): Promise<string> {
  const texts = async (answers: readonly Answer[]) => {
    const all = answers.map((answer) => answerText(answer, reply, decision, program));
    return [...new Set(await Promise.all(all))];
  };
  const unread = await texts(reply.answers.filter(isOfTooMany));
  const others = await texts(reply.answers.filter((answer) => !isOfTooMany(answer)));
  const left = others.length - shownAnswers;
  const leftOut =
    left > 0
      ? [
          `${formatNumber(left)} more ${left === 1 ? 'answer is' : 'answers are'} left out: say fewer commands in one comment.`,
        ]
      : [];
  return [...others.slice(0, shownAnswers), ...leftOut, ...unread].join('\n\n');
}

/** What is left unread is always told. */
function isOfTooMany(answer: Answer): boolean {
  return answer.kind === 'refused' && answer.refusal.kind === 'too-many';
}

async function answerText(
  answer: Answer,
  reply: Reply,
  decision: Decision,
  program: Program,
): Promise<string> {
  switch (answer.kind) {
    case 'state':
      return stateText(reply, decision, program);
    case 'help':
      return (await import('./help.ts')).helpText(decision, program);
    case 'refused':
      return refusedText(answer, decision, program);
    case 'not-redeemed':
      return (await spending()).notRedeemed(answer, reply);
    case 'asked-to-redeem':
      return (await spending()).askedToRedeem(answer);
    case 'redeemed':
      return (await spending()).redeemed(answer, reply);
    case 'given-back':
      return (await spending()).givenBack(answer, reply);
    case 'taken-back':
      return (await import('./taking-back.ts')).takenBack(answer, reply, program);
    case 'given-by-hand':
      return byHand(answer.given);
    case 'enrolled':
      return `welcome! What had waited counts now: you have ${ownStanding(reply, program)}.`;
    default:
      return answer satisfies never;
  }
}

const spending = () => import('./spending.ts');

async function refusedText(answer: Refused, decision: Decision, program: Program): Promise<string> {
  const typed = code(answer.typed, 80);
  if (isHalfDone(answer))
    return `what ${typed} sets is kept for the merge; confirming comes after it. Merge first, then say \`/points confirm\`.`;
  const { refusalText } = await import('./errors.ts');
  return `${typed} was not done. ${await refusalText(answer, decision, program)}`;
}

/** Whether something is set, and only its confirming has to wait. */
function isHalfDone({ refusal, typed }: Refused): boolean {
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
