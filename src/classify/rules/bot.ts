import { example, type Rule } from '../rule.ts';

export const bot: Rule = {
  name: 'bot',
  about: 'A program opened the pull request.',
  examples: [
    example(
      'Update the list of contributors',
      null,
      { 'people.md': ['+Thanks to everyone who wrote a page this month.'] },
      { isBot: true },
    ),
    example(
      'Copy the reference of the packages',
      null,
      { 'reference.md': ['+Every package has a page of its own, with all of its settings.'] },
      { author: 'octo-docs-bot' },
    ),
    example(
      'Describe the packages',
      'added-information',
      { 'reference.md': ['+Every package has a page of its own, with all of its settings.'] },
      { author: 'hubot' },
    ),
  ],
  judge: ({ isBot }) => (isBot ? { class: null, sure: 'bot', because: 'Opened by a bot' } : null),
};
