import { example, type Rule } from '../rule.ts';

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
    example('Move the section on limits', null, {
      'guide.md': ['-Each account may send at most one hundred requests a minute.'],
      'limits.md': ['+Each account may send at most one hundred requests a minute.'],
    }),
  ],
  judge: ({ gain, told, places, change: { total } }) => {
    if (gain > 0 || total.codeLayout > 0 || total.unseenLines > 0) return null;
    const relinked = total.renamedPages > 0 && total.edits === 0;
    if (told > 0 && !relinked) return null;
    if (places > 0 && !relinked) return null;
    if (total.spelling + total.grammar > 0) return null;
    return { class: null, confidence: 0.85, because: nothingBut(total) };
  },
};

function nothingBut(
  total: Readonly<Record<'movedWords' | 'renamedPages' | 'rewrapped' | 'meta' | 'repeatedWords', number>>,
): string {
  if (total.renamedPages > 0) return 'Files renamed or moved, without new text';
  if (total.movedWords > 0) return 'Text moved, without new text';
  if (total.rewrapped > 0) return 'The same words in other lines';
  if (total.meta > 0) return 'Only metadata or the table of contents changed';
  return 'Nothing that a reader would see';
}
