import { isMostlyUnseen } from '../evidence.ts';
import { chanceToInform } from '../fitted.ts';
import { example, type Rule } from '../rule.ts';

export const correction: Rule = {
  name: 'correction',
  about: 'Spelling, grammar, signs, markup, links or a phrase are corrected; the meaning stays.',
  examples: [
    example('Fix a typo', 'typo-fix', { 'guide.md': ['-Recieve the message.', '+Receive the message.'] }),
    example('Fix a link', 'typo-fix', {
      'guide.md': ['-See [the guide](./old.md).', '+See [the guide](./new.md).'],
    }),
    example('Fix a double word', 'typo-fix', {
      'guide.md': [
        '-It gives a a warning to everybody who is signed in.',
        '+It gives a warning to everybody who is signed in.',
      ],
    }),
    example('Indent the sample', 'typo-fix', {
      'guide.md': [' ```js', '-const a = 1;', '+  const a = 1;', ' ```'],
    }),
    example('Number the steps in order', 'typo-fix', {
      'guide.md': [' 5. Stop the service.', '-7. Take the key.', '+6. Take the key.'],
    }),
    example('Give the part a heading', 'typo-fix', {
      'guide.md': ['+## Keys of clients', '+', ' A client may have a key of its own.'],
    }),
    example('Link to the source', 'typo-fix', {
      'guide.md': [' A queue of messages.', ' ', '+More information: <https://example.com/queue>.'],
    }),
    example('Buchstabendreher', 'typo-fix', {
      'leitfaden.md': ['-Der Sevrer antwortet sofort.', '+Der Server antwortet sofort.'],
    }),
  ],
  judge: (evidence, fitted) => ({
    class: 'typo-fix',
    sure: isMostlyUnseen(evidence) ? 'not all seen' : 1 - chanceToInform(evidence, fitted),
    because: isMostlyUnseen(evidence)
      ? 'A small change, although most of it could not be read'
      : evidence.places === 0 && evidence.change.total.newWords + evidence.change.total.deletedWords > 0
        ? little(evidence.change.total)
        : 'Corrections that leave the meaning as it is',
  }),
};

const little = ({ newWords, deletedWords }: Readonly<Record<'newWords' | 'deletedWords', number>>): string =>
  newWords === 0
    ? 'A little is taken out'
    : deletedWords === 0
      ? 'A little is added: a word, a heading, a link'
      : 'A little is put in another way';
