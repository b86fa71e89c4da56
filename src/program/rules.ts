import {
  eachClassIsFoundByOneActivity,
  labelsNameKnownActivities,
  namesAreNoCommands,
  pointsHaveARange,
  whatConfirmsItselfIsKnown,
} from './rules/activities.ts';
import { globsCanMatch } from './rules/globs.ts';
import { levelsAscend, levelsOpenKnownBenefits } from './rules/levels.ts';
import { theLedgerIsOnePlace, timezoneIsKnown } from './rules/places.ts';
import type { Rule } from './rules/rule.ts';

/** All of them: a rule more is a function and a line here. */
export const rules: readonly Rule[] = [
  pointsHaveARange,
  namesAreNoCommands,
  eachClassIsFoundByOneActivity,
  levelsAscend,
  levelsOpenKnownBenefits,
  timezoneIsKnown,
  labelsNameKnownActivities,
  whatConfirmsItselfIsKnown,
  globsCanMatch,
  theLedgerIsOnePlace,
];
