// src/program/presets/hours.ts
/** No points, only recognition. */
const hours = `# The preset hours: no points, only recognition.
# For a community whose people give their hours, and want thanks rather than a score. What was merged is still named
# for what it is, a maintainer still confirms it, and the ledger still says who did what and when; each entry is
# worth 0 points. So there is nothing to compare, no level to reach, and nothing to buy.

program:
  name: Thanks for your hours
  period: lifetime # nothing starts again: what somebody gave stays given

activities:
  typo-fix:
    title: Correct a spelling or grammar mistake
    points: 0
  added-information:
    title: Add missing information
    points: 0
  large-contribution:
    title: Make a large contribution to docs
    points: 0

# Where people write together, all of them are thanked.
credit: equal

# The comment says what was given and who gave it, without totals.
comment: { standing: false }
`;
export { hours as t };
