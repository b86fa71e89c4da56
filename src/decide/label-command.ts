import type { Program } from '../program/program.ts';
import type { PullRequestFacts } from './facts.ts';
import { isSaidByLabel } from './issue-activity.ts';
import type { SpokenLabel } from './labels.ts';
import type { Decisive } from './settlement.ts';

/** What a label says, as a command would say it. What an issue is, and brings, its label says; of a range somebody has to say how much. */
export function commandOf(
  { name, meaning }: Pick<SpokenLabel, 'name' | 'meaning'>,
  { kind }: Pick<PullRequestFacts, 'kind'>,
  { activities }: Pick<Program, 'activities'>,
): Decisive {
  const typed = `label ${name}`;
  const settled = { typed, verb: 'settle', activity: null, points: null, confirm: false } as const;
  switch (meaning.kind) {
    case 'none':
      return { typed, verb: 'reject', reason: `the label ${name}` };
    case 'points':
      return { ...settled, points: meaning.points };
    case 'activity': {
      const activity = activities[meaning.activity];
      const confirm = kind === 'issue' && activity !== undefined && isSaidByLabel(activity);
      return { ...settled, activity: meaning.activity, confirm };
    }
    default:
      return meaning satisfies never;
  }
}
