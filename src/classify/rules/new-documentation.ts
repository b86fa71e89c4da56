import { example, type Rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

const sentences = ['window', 'server', 'ledger', 'parser', 'index', 'cache', 'queue', 'report'].flatMap(
  (thing, at) => [
    `+## How the ${thing} works`,
    `+The ${thing} opens first, reads ${at + 3} settings from its own file, and waits until somebody asks for a result.`,
    `+When a second ${thing} starts beside it, both share memory, yet neither writes before the other has finished reading.`,
    `+To stop a ${thing} cleanly, send it the signal, count to ${at + 9}, then look whether its process has really gone away.`,
  ],
);

export const newDocumentation: Rule = {
  name: 'new-documentation',
  about:
    'So much new text, code and pictures that it took hours: a new page, a long section, a thorough rewrite.',
  examples: [example('Add a guide to the moving parts', 'large-contribution', { 'new guide.md': sentences })],
  judge: ({ fresh, change: { total } }) => {
    const needed = total.newPages > 0 ? thresholds.largeWithPage : thresholds.largeWithoutPage;
    if (fresh < needed) return null;
    const unseen = total.unseenAdded > total.newWords;
    return {
      class: 'large-contribution',
      sure: unseen
        ? 'not all seen'
        : fresh < needed * (1 + thresholds.nearly)
          ? 'just enough new'
          : 'much new',
      because: unseen
        ? 'Much is added, although not all of it could be read'
        : 'Substantial new documentation',
    };
  },
};
