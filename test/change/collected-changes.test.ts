import { expect, test } from 'vitest';

import { collectedChanges } from '../../src/change/collected-changes.ts';

test('the groups of a changelog are told by their headings, in any markup', () => {
  const { groups } = collectedChanges([
    '## Breaking Changes',
    '**Bug fixes:**',
    'Known Issues',
    '=== Features',
    '## Breaking changes',
  ]);
  expect(groups.size).toBe(4);
});

test('entries that name their pull request or issue are counted', () => {
  const { entries } = collectedChanges([
    '- queues: a limit (#412)',
    '* fixed at last (https://github.com/octo-org/docs/pull/7)',
    '- firmware - Issue(285322) - no proxy',
    '- an item like any other',
    'See #12 for more.',
  ]);
  expect(entries).toBe(3);
});

test.each(['a sentence on features and bugs', '## Installing', '- Features', `## ${'x'.repeat(80)}`])(
  '%s opens no group',
  (line) => {
    expect(collectedChanges([line]).groups.size).toBe(0);
  },
);
