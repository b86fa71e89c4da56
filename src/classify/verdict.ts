import type { ContributionClass } from '../program/program.ts';

/** What a verdict stands on where a rule does not weigh: how often it is right was counted for each. */
export const grounds = [
  'bot',
  'repeated work',
  'made by a tool',
  'no documentation',
  'files near documentation',
  'documentation in passing',
  'nothing new',
  'section moved',
  'mass replacement',
  'much new',
  'just enough new',
  'new information',
  'little new',
  'nearly much new',
  'not all seen',
  'copy-edit',
] as const;
export type Ground = (typeof grounds)[number];

/** What a rule finds. `because` is the first reason, a short sentence. */
export interface Verdict {
  readonly class: ContributionClass | null;
  /** How likely it is right, 0 to 1, or what it stands on, for which that was counted. */
  readonly sure: Ground | number;
  readonly because: string;
}
