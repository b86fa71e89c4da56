import type { Rule } from '../rule.ts';
import { example } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

export const massReplacement: Rule = {
  name: 'mass-replacement',
  about: 'The same few edits in so many pages that a tool made them.',
  examples: [
    example(
      'Set a comma after e.g.',
      null,
      Object.fromEntries(
        Array.from({ length: 160 }, (_, at) => [
          `page-${at}.md`,
          ['-Use a tool, e.g. a linter.', '+Use a tool, e.g., a linter.'],
        ]),
      ),
    ),
  ],
  judge: ({ change: { total } }) => {
    const distinct =
      total.spelling +
      total.grammar +
      total.value +
      total.name +
      total.meaning +
      total.clause +
      total.cut +
      total.wording;
    return total.pages >= thresholds.massPages &&
      (distinct + total.newWords) * thresholds.massPagesPerEdit <= total.pages
      ? {
          class: null,
          sure: 'mass replacement',
          because: `The same small edit in ${total.pages} pages, as a tool makes it`,
        }
      : null;
  },
};
