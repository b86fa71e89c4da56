import { isMostlyUnseen } from '../evidence.ts';
import { chanceToInform } from '../fitted.ts';
import { example, type Rule } from '../rule.ts';

export const changedFacts: Rule = {
  name: 'changed-facts',
  about: 'Values, names, statements or code are put right, or what is wrong or outdated is taken out.',
  examples: [
    example('Update the timeout', 'added-information', {
      'timeouts.md': [
        '-A request fails after 30 seconds, or after 2 tries.',
        '+A request fails after 60 seconds, or after 5 tries.',
      ],
    }),
    example('Fix nits', 'typo-fix', {
      'guide.md': [
        '-The page recieves a messages, and answer it.',
        '+The page receives messages, and answers it.',
        ' ',
        '-Ocasionally a tick seperates them from `maxSize`, or from the `minSize`.',
        '+Occasionally a tick separates them from `upperSize`, or from `lowerSize`.',
        ' ',
        '-It was writen accross two lines.',
        '+It was written across two lines.',
      ],
    }),
    example('Say when it is needed', 'added-information', {
      'keys.md': ['-The key is needed.', '+The key is needed when the server runs behind a proxy.'],
    }),
    example('Remove the old warning', 'added-information', {
      'upgrade.md': [
        '-Do not upgrade on a Friday, because support is closed on weekends.',
        '-A restart is needed as well, and takes an hour.',
      ],
    }),
  ],
  judge: (evidence, fitted) => {
    const chance = chanceToInform(evidence, fitted);
    if (chance < 0.5) return null;
    const { total } = evidence.change;
    const removal = total.deletedSentences > 0 && total.newWords + total.editedWords < total.deletedWords;
    return {
      class: 'added-information',
      sure: isMostlyUnseen(evidence) ? 'not all seen' : chance,
      because: removal
        ? 'Text that no longer holds is taken out'
        : 'Statements, values or names are put right',
    };
  },
};
