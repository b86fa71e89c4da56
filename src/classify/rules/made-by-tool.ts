import { example, type Rule } from '../rule.ts';

/**
 * What a tool titles what it has made. What readers make anew themselves (a token), or what a page tells of behind a colon,
 * is not it.
 */
export const toolTitle =
  /^(?:[\w()./-]{1,40}:\s?)?(?:re-?generat(?:e[sd]?|ing)\b(?!.{0,30}\b(?:tokens?|keys?|secrets?|passwords?|credentials?|certificates?|codes?)\b|[^:]{0,40}: )|(?:(?:update[sd]? )?(?:auto[- ]?(?:matically )?)?generated|auto(?:matic(?:ally)?)?[- ]?(?:update|generate))(?:\s*$|(?: (?:the|of|all))*(?: [\w-]+)? (?:docs?|documentation|references?|help|tables?|pages?|index|schemas?|changelogs?|contributors|translations?|snapshots?|readmes?|changes|files|guides?)\b)|bump(?:s|ed)? \S{1,100} from \S{1,40} to \S)/i;

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
    example('Regenerate a token in the settings', 'added-information', {
      'tokens.md': [
        '+A token that was shown to others is made anew in the settings; the old one ends within five minutes.',
      ],
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
