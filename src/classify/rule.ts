import type { ContributionClass } from '../program/program.ts';
import type { Contribution } from './classification.ts';
import type { Evidence } from './evidence.ts';
import type { Fitted } from './fitted.ts';
import type { Verdict } from './verdict.ts';

/** A contribution and what the classifier must say of it: test and documentation of a rule at once. */
export interface Example {
  readonly name: string;
  readonly contribution: Contribution;
  readonly is: ContributionClass | null;
}

/** One rule. The first that finds something decides. */
export interface Rule {
  readonly name: string;
  readonly about: string;
  readonly examples: readonly Example[];
  readonly judge: (evidence: Evidence, fitted: Fitted) => Verdict | null;
}

/** Makes an example out of the changed lines of files, by file name; a name that starts with `new ` is a new file. */
export function example(
  name: string,
  is: ContributionClass | null,
  files: Readonly<Record<string, readonly string[]>>,
  also: Partial<Contribution> = {},
): Example {
  const changed = Object.entries(files).map(([path, lines]) => ({
    filename: path.replace(/^new /, ''),
    status: path.startsWith('new ') ? ('added' as const) : ('modified' as const),
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
    patch: [`@@ -10,${lines.length} +10,${lines.length} @@`, ...lines].join('\n'),
  }));
  return {
    name,
    is,
    contribution: { title: name, author: 'octocat', isBot: false, labels: [], files: changed, ...also },
  };
}
