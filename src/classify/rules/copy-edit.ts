import { example, type Rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

const edits = [
  'quick',
  'small',
  'tall',
  'plain',
  'clean',
  'early',
  'exact',
  'noisy',
  'light',
  'heavy',
  'ready',
  'local',
];

export const copyEdit: Rule = {
  name: 'copy-edit',
  about: 'Many small edits of wording through a text, with hardly a new sentence.',
  examples: [
    example(
      'Polish the chapter',
      'typo-fix',
      Object.fromEntries(
        edits.map((word, at) => [
          `chapter-${at}.md`,
          [
            `-It is really ${word}, and we will be using it for the rest of this page.`,
            `+It's ${word}, and we'll use it throughout the rest of this page.`,
          ],
        ]),
      ),
    ),
  ],
  judge: ({ change: { total } }) =>
    total.edits >= thresholds.copyEdit &&
    total.newWords < thresholds.copyEditNewWords * total.edits &&
    mostlyWording(total)
      ? {
          class: 'typo-fix',
          confidence: 0.65,
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
