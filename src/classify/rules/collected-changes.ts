import type { Evidence } from '../evidence.ts';
import { example, type Rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

const release = [
  '+## Version 4.2.0',
  '+### Breaking changes',
  '+- queues: a queue has a limit of its own (#412)',
  '+- settings: the key `depth` is gone (#420)',
  '+### Features',
  '+- clients: a client may name itself (#398)',
  '+- clients: a client may wait (#399)',
  '+### Bug fixes',
  '+- queues: a message is not lost at a restart (#415)',
];

export const collectedChanges: Rule = {
  name: 'collected-changes',
  about:
    'The log of a whole release, put together out of the changes that went into it: each entry names its own.',
  examples: [
    example('Add the notes for 4.2.0', null, { 'releases.md': release }),
    example('Tell what changes for those who upgrade', 'added-information', {
      'upgrading.md': [
        '+## Breaking changes',
        '+A queue has a limit of its own now, which you set before you upgrade.',
        '+- Look into the settings of each queue, and give it the limit that all of them had together (#412).',
      ],
    }),
  ],
  judge: (evidence) =>
    isCollected(evidence)
      ? { class: null, sure: 'made by a tool', because: 'The log of a release, collected from its changes' }
      : null,
};

function isCollected({ change: { total } }: Evidence): boolean {
  return (
    total.changeGroups >= thresholds.changeGroups &&
    total.changeEntries >= thresholds.changeEntries &&
    total.changeEntries >= thresholds.changeEntriesShare * total.newItems &&
    total.newItems > total.newSentences
  );
}
