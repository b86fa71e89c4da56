import { toolTitle } from './rules/made-by-tool.ts';
import { repeatedTitle } from './rules/repeated-work.ts';
import { corrects, tells } from './signals.ts';

/** All that the title says to the classifier: titles that say the same are classified the same. */
export function toldByTitle(title: string): readonly boolean[] {
  return [toolTitle, repeatedTitle, corrects, tells].map((pattern) => pattern.test(title));
}
