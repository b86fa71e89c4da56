import type { Rule } from './rule.ts';
import { bot } from './rules/bot.ts';
import { changedFacts } from './rules/changed-facts.ts';
import { collectedChanges } from './rules/collected-changes.ts';
import { copyEdit } from './rules/copy-edit.ts';
import { correction } from './rules/correction.ts';
import { madeByTool } from './rules/made-by-tool.ts';
import { massReplacement } from './rules/mass-replacement.ts';
import { newDocumentation } from './rules/new-documentation.ts';
import { newInformation } from './rules/new-information.ts';
import { noDocumentation } from './rules/no-documentation.ts';
import { nothingNew } from './rules/nothing-new.ts';
import { repeatedWork } from './rules/repeated-work.ts';

/** All rules, in the order in which they are asked; the last one always finds something. */
export const rules: readonly Rule[] = [
  bot,
  repeatedWork,
  madeByTool,
  collectedChanges,
  noDocumentation,
  nothingNew,
  massReplacement,
  newDocumentation,
  copyEdit,
  newInformation,
  changedFacts,
  correction,
];
