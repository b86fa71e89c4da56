import {
  capsLetAnAwardThrough,
  eachClassIsFoundByOneActivity,
  namesAreNoCommands,
  pointsHaveARange,
  pullRequestsCostNothing,
  whatConfirmsItselfIsKnown,
} from './rules/activities.ts';
import { globsCanMatch } from './rules/globs.ts';
import { labelsAreUsedOnce, labelsNameKnownActivities, numbersMeanThemselves } from './rules/labels.ts';
import {
  benefitsAreOpened,
  levelsAscend,
  levelsAscendAfterEachChange,
  levelsOpenKnownBenefits,
} from './rules/levels.ts';
import { theLedgerIsOnePlace, timezoneIsKnown } from './rules/places.ts';
import type { Rule } from './rules/rule.ts';

/** All of them: a rule more is a function and a line here. */
export const rules: readonly Rule[] = [
  pointsHaveARange,
  capsLetAnAwardThrough,
  pullRequestsCostNothing,
  namesAreNoCommands,
  eachClassIsFoundByOneActivity,
  levelsAscend,
  levelsAscendAfterEachChange,
  levelsOpenKnownBenefits,
  benefitsAreOpened,
  timezoneIsKnown,
  labelsNameKnownActivities,
  labelsAreUsedOnce,
  numbersMeanThemselves,
  whatConfirmsItselfIsKnown,
  globsCanMatch,
  theLedgerIsOnePlace,
];
