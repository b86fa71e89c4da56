import type { Answer, Decision, Reply } from '../decide/decision.ts';
import type { Facts } from '../decide/facts.ts';
import type { Program } from '../program/program.ts';
import { activityCommand, foundActivities, titleOf, worthOf } from './commands.ts';
import { refusalText } from './errors.ts';
import { code, person } from './escape.ts';
import { standingLine } from './standing-line.ts';
import { headline, verdict } from './verdict.ts';

/** Answers shown in one reply: a comment may hold any number of commands. */
const shownAnswers = 5;

/** One short reply to one comment, for all the commands in it. Markdown. */
export function renderReply(
  reply: Reply,
  decision: Decision,
  _facts: Pick<Facts, 'pull' | 'repository' | 'now'>,
  program: Program,
  marker: string,
): string {
  const answers = reply.answers
    .slice(0, shownAnswers)
    .map((answer) => answerText(answer, reply, decision, program));
  const asker = reply.to.author === null ? [] : [person(reply.to.author)];
  return [marker, ...new Set([...asker, ...answers])].join('\n\n');
}

function answerText(answer: Answer, reply: Reply, decision: Decision, program: Program): string {
  switch (answer.kind) {
    case 'state':
      return stateText(reply, decision, program);
    case 'help':
      return helpText(program);
    case 'refused':
      return `${code(answer.typed, 80)} was not done. ${refusalText(answer.refusal, decision, program)}`;
    default:
      return answer satisfies never;
  }
}

function stateText({ standing }: Reply, decision: Decision, program: Program): string {
  const own =
    standing === null
      ? 'No points so far: the first ones are a pull request away.'
      : standingLine(standing, program);
  return `**Here:** ${headline(decision)}. ${verdict(decision)}\n\n**You:** ${own}`;
}

function helpText(program: Program): string {
  const activities = foundActivities(program).slice(0, 8);
  return [
    'Anyone:',
    ['- `/points`: where this pull request stands, and where you do', '- `/points help`: this list'].join(
      '\n',
    ),
    'Maintainers, though not for their own points:',
    [
      '- `/points confirm`: give the points that are proposed',
      '- `/points N confirm`: give N points; `/points N` sets them and leaves confirming for later',
      ...activities.map(
        (activity) => `- ${activityCommand(activity)}: it is ${titleOf(activity)}, ${worthOf(activity)}`,
      ),
      '- `/points reject REASON`: give no points, and say why',
    ].join('\n'),
  ].join('\n\n');
}
