import type { Decision } from '../decide/decision.ts';
import { grammar, type Form, type Speaker } from '../decide/grammar.ts';
import type { Program } from '../program/program.ts';
import { activityList, foundActivities, givenByHand, writtenForm } from './commands.ts';
import { code } from './escape.ts';

const speakers: Readonly<Record<Speaker, string>> = {
  anyone: 'Anyone:',
  contributor: 'The author of the pull request:',
  member: 'Members:',
  maintainer: 'Maintainers, though not for their own points:',
  staff: 'Staff:',
  admin: 'Admins of this repository:',
};

/** All commands of the grammar that can be said, by who may say them, and the activities that they may name here. */
export function helpText({ about }: Pick<Decision, 'about'>, program: Program): string {
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
