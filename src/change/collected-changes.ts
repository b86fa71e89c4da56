/**
 * The headings under which changelogs are gathered out of many changes: those of Keep a Changelog, of conventional
 * commits, and of the tools that collect fragments.
 */
const group =
  /^[\s#=*_>]*(?:(?:breaking|major|minor|other|notable) changes?|bug ?-?fix(?:es)?|(?:new )?features?|(?:removed|deprecated) (?:features?|collections?|modules?)|deprecations?|known issues?|security(?: fixes)?|performance(?: improvements)?|enhancements?|improvements?|new (?:modules?|plugins?)|added|changed|fixed|removed|deprecated|dependencies|reverts?)[\s:#=*_]*$/i;
/** An entry that names the change it tells of: a pull request, an issue, their number. */
const cites =
  /^\s*(?:[-*+•]|\d+\.)\s.*(?:\/(?:pull|issues|merge_requests)\/\d+|\(#\d+\)|\b(?:issue|gh|pr)[ -]?[#(]\s?\d+)/i;

/** Which groups of a changelog the lines open, and how many entries name the change that they tell of. */
export function collectedChanges(lines: readonly string[]): {
  readonly groups: ReadonlySet<string>;
  readonly entries: number;
} {
  const groups = new Set<string>();
  let entries = 0;
  for (const line of lines) {
    if (line.length < 60 && group.test(line)) groups.add(line.replaceAll(/[^a-z]/gi, '').toLowerCase());
    else if (line.length < 2000 && cites.test(line)) entries += 1;
  }
  return { groups, entries };
}
