import { example, type Rule } from '../rule.ts';

/** How work is titled that was done before. */
export const repeatedTitle =
  /^(?:\[[^\]]{1,40}\]\s{0,3})?\W{0,3}(?:revert\b|back-?port|merge (?:branch|remote|pull|main|master|develop|upstream)\b|(?:auto(?:matic)?|daily|weekly|upstream)[- ]sync|sync(?:hroni[sz]e)? (?:with|from|to|docs|upstream|main|master)|cherry[- ]pick)|^revert "|\[(?:auto-?)?backport|\((?:backport|cherry[- ]pick)\b|^(?:merge [\w./-]{1,60}|develop(?:ment)?|dev|staging|main|master|trunk) ?(?:-{1,2}>|=>|→|into|to) ?(?:develop|dev|staging|main|master|trunk|stable|live|production|release)(?: branch)?(?:[\W\d]*$| (?:auto|merge|sync|pr)\b)/i;

export const repeatedWork: Rule = {
  name: 'repeated-work',
  about: 'By its title it takes back, merges or carries over work that was done before.',
  examples: [
    example('Revert "Explain the retry limit"', null, {
      'retries.md': ['-A request is tried again three times before it fails.'],
    }),
    example('[release-2.4] Backport: explain the retry limit', null, {
      'retries.md': ['+A request is tried again three times before it fails.'],
    }),
    example('[Backport 2.x] Explain the retry limit', null, {
      'retries.md': ['+A request is tried again three times before it fails.'],
    }),
    example('Develop to master', null, {
      'retries.md': ['+A request is tried again three times before it fails.'],
    }),
    example('Merge features into master', null, {
      'retries.md': ['+A request is tried again three times before it fails.'],
    }),
    example('Merge maintenance into operation', 'added-information', {
      'operation.md': [
        '+A queue that is maintained goes on taking messages, and gives none out before all is done.',
      ],
    }),
  ],
  judge: (evidence) =>
    repeatedTitle.test(evidence.title)
      ? {
          class: null,
          sure: 'repeated work',
          because: 'By its title a revert, merge, back-port or sync of work done before',
        }
      : null,
};
