import { thresholds } from './thresholds.ts';
import type { Ground, Verdict } from './verdict.ts';

/** What would settle a verdict that stands on this. */
const settled: Partial<Record<Ground, string>> = {
  'repeated work': 'is this work that was rewarded before?',
  'made by a tool': 'did a person write any of it?',
  'no documentation': 'does a page show what is in these files?',
  'files near documentation':
    'does a page show what is in these files? The program names documentation in `docs.include`',
  'documentation in passing': 'is the documentation what this is about?',
  'nothing new': 'does a reader see anything that was not there?',
  'section moved': 'was the text only moved?',
  'mass replacement': 'did a tool make the replacement?',
  'just enough new': 'was this the work of hours?',
  'nearly much new': 'was this the work of hours?',
  'not all seen': 'what is in the files that could not be read?',
  'copy-edit': 'was the text only polished, or does it say more?',
};
const weighed = 'does a reader know more than before, or is the same said better?';

/** What a person should look at where the confidence is low; null where it is not. */
export function doubtOf({ sure }: Verdict, confidence: number): string | null {
  if (confidence >= thresholds.doubt) return null;
  const question = typeof sure === 'number' ? weighed : (settled[sure] ?? weighed);
  return `In doubt: ${question}`;
}
