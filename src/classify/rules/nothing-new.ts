import type { Evidence } from '../evidence.ts';
import { example, type Rule } from '../rule.ts';
import { editWeights, thresholds } from '../thresholds.ts';

const section = [
  'A queue keeps what is sent to it until somebody takes it out again.',
  'It never holds more than its limit, and refuses whatever comes beyond that.',
  'When the service stops, the queue is written to a file beside the settings.',
  'At the next start it reads this file, and goes on where it left off.',
  'To empty a queue by hand, stop the service, and remove that file from the folder.',
  'Several services may share one queue, as long as all of them see the same folder.',
  'Who takes a message out has a minute to say that it is done, before it is given to another one.',
  'A message that fails five times is put aside, where an administrator can look at it.',
];

export const nothingNew: Rule = {
  name: 'nothing-new',
  about: 'Text was only moved, renamed or wrapped in other lines, or nothing but metadata changed.',
  examples: [
    example('Wrap lines', null, {
      'guide.md': [
        '-A page explains one thing and',
        '-says it once.',
        '+A page explains one thing',
        '+and says it once.',
      ],
    }),
    example('Move the section on queues to a page of its own', null, {
      'guide.md': [
        ...section.map((line) => `-${line}`),
        ' ',
        '-Queues are described above.',
        '+Queues are described on another page.',
      ],
      'queues.md': section.map((line) => `+${line}`),
    }),
    example('Move the section on queues, and put its times right', 'added-information', {
      'guide.md': section.map((line) => `-${line}`),
      'queues.md': section.map((line) => `+${line.replace('fails five times', 'fails nine times')}`),
    }),
    example('Move the section on limits', null, {
      'guide.md': ['-Each account may send at most one hundred requests a minute.'],
      'limits.md': ['+Each account may send at most one hundred requests a minute.'],
    }),
  ],
  judge: (evidence) => {
    const { gain, told, places, change } = evidence;
    const { total } = change;
    if (isMove(evidence))
      return { class: null, sure: 'section moved', because: 'A section moved, and what leads to it adapted' };
    if (gain > 0 || total.codeLayout > 0 || total.unseenLines > 0) return null;
    // What leads to a page that was renamed is put right with it.
    const relinked = total.renamedPages > 0 && total.edits === 0;
    if (told > (relinked ? editWeights.newLinks * total.newLinks : 0)) return null;
    if (places > 0 && !relinked) return null;
    if (total.spelling + total.grammar > 0) return null;
    return { class: null, sure: 'nothing new', because: nothingBut(total) };
  },
};

function isMove({ change: { total } }: Evidence): boolean {
  const besides = total.newWords + total.editedWords + total.deletedWords;
  return (
    total.newSentences + total.newItems + total.newRows + total.newCode + total.newImages === 0 &&
    total.value + total.meaning === 0 &&
    total.movedWords >= thresholds.movedSection &&
    total.movedWords >= thresholds.movedPerWord * besides
  );
}

function nothingBut(
  total: Readonly<Record<'movedWords' | 'renamedPages' | 'rewrapped' | 'meta' | 'repeatedWords', number>>,
): string {
  if (total.renamedPages > 0) return 'Files renamed or moved, without new text';
  if (total.movedWords > 0) return 'Text moved, without new text';
  if (total.rewrapped > 0) return 'The same words in other lines';
  if (total.meta > 0) return 'Only metadata or the table of contents changed';
  return 'Nothing that a reader would see';
}
