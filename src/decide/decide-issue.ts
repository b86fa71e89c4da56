import { conclude, type Rules } from './conclude.ts';
import type { Decision } from './decision.ts';
import type { Facts } from './facts.ts';

/** The same as `decide` of an issue, for who does not want to pay for what classifies. */
export function decideIssue(facts: Facts, rules: Rules): Decision {
  return conclude(facts, rules, null);
}
