import { example, type Rule } from '../rule.ts';

/** What a tool titles what it has made. */
export const toolTitle =
  /^(?:[\w()./-]{1,40}:\s?)?(?:re-?generat(?:e[sd]?|ing)\b|(?:update[sd]? )?(?:auto[- ]?(?:matically )?)?generated\b|auto(?:matic(?:ally)?)?[- ](?:update|generate)|bump(?:s|ed)? \S{1,100} from \S{1,40} to \S)/i;

export const madeByTool: Rule = {
  name: 'made-by-tool',
  about: 'By its title a tool wrote it: a reference generated again, a version bumped.',
  examples: [
    example('docs: regenerate the reference of commands', null, {
      'reference.md': ['+| `--quiet` | boolean | prints errors alone |'],
    }),
    example('Bump runner from 4.1.0 to 4.2.0', null, {
      'install.md': ['-Install runner 4.1.0.', '+Install runner 4.2.0.'],
    }),
    example('Tell how to regenerate the reference', 'added-information', {
      'contributing.md': [
        '+To generate the reference anew, run `service docs` in the folder of the sources.',
      ],
    }),
  ],
  judge: (evidence) =>
    toolTitle.test(evidence.title)
      ? { class: null, sure: 'made by a tool', because: 'By its title written by a tool' }
      : null,
};
