import { example, type Rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

const adjectives = 'quick small tall plain clean early exact noisy light heavy ready local'.split(' ');
const misspelt = [
  ['recieve', 'receive'],
  ['seperate', 'separate'],
  ['occured', 'occurred'],
  ['begining', 'beginning'],
];
const chapter = adjectives.flatMap((word, at) => {
  const [wrong = word, right = word] = misspelt[at] ?? [];
  return [
    `-It is really ${word} to ${wrong} here, and we will be using it for the rest of this page.`,
    `+It's ${word} to ${right} here, and we'll use it throughout the rest of this page.`,
    ' ',
  ];
});

export const copyEdit: Rule = {
  name: 'copy-edit',
  about: 'Many small edits of wording through a text, with hardly a new sentence.',
  examples: [example('Polish the chapter', 'typo-fix', { 'chapter.md': chapter })],
  judge: ({ change: { total } }) =>
    total.edits >= thresholds.copyEdit &&
    total.newWords < thresholds.copyEditNewWords * total.edits &&
    total.newWords < thresholds.copyEditMostNew &&
    mostlyWording(total)
      ? {
          class: 'typo-fix',
          sure: 'copy-edit',
          because: 'A copy-edit: wording polished in many places, hardly a new sentence',
        }
      : null,
};

const mostlyWording = (
  total: Readonly<
    Record<'spelling' | 'grammar' | 'wording' | 'value' | 'name' | 'meaning' | 'clause' | 'cut', number>
  >,
) =>
  total.spelling + total.grammar + total.wording >=
    2 * (total.value + total.name + total.meaning + total.clause + total.cut) &&
  total.spelling + total.grammar >= 3;
