import type { Answer, Decision, Reply } from '../decide/decision.ts';
import type { Facts } from '../decide/facts.ts';
import type { Program } from '../program/program.ts';
import type { Standing } from '../standing/standing.ts';
import { activityCommand, foundActivities, titleOf, worthOf } from './commands.ts';
import { refusalText } from './errors.ts';
import { code, person } from './escape.ts';
import { standingText, wayText } from './standing-line.ts';
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
  const answers = new Set(reply.answers.map((answer) => answerText(answer, reply, decision, program)));
  const text = [...answers].slice(0, shownAnswers).join('\n\n');
  const asker = reply.to.author === null ? '' : `${person(reply.to.author)}: `;
  return `${marker}\n\n${asker}${text}`;
}

function answerText(answer: Answer, reply: Reply, decision: Decision, program: Program): string {
  switch (answer.kind) {
    case 'state':
      return stateText(reply, decision, program);
    case 'help':
      return helpText(program);
    case 'refused':
      return `${code(answer.typed, 80)} was not done. ${refusalText(answer, decision, program)}`;
    default:
      return answer satisfies never;
  }
}

function stateText(reply: Reply, decision: Decision, program: Program): string {
  return `**${headline(decision)}.** ${verdict(decision)}\n\nYou have ${ownStanding(reply.standing, program)}.`;
}

function ownStanding(standing: Standing | null, program: Program): string {
  if (standing === null) return 'no points so far';
  const way = wayText(standing, program);
  return standingText(standing, program) + (way === null ? '' : `; ${way}`);
}

function helpText(program: Program): string {
  const activities = foundActivities(program).slice(0, 8);
  return [
    'these commands work here, each at the start of a line.',
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
