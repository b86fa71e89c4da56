import type { Classification } from '../classify/classification.ts';
import { classify } from '../classify/classify.ts';
import type { Program } from '../program/program.ts';
import { conclude, type Rules } from './conclude.ts';
import type { Decision } from './decision.ts';
import { creditedAuthor } from './eligibility.ts';
import type { Facts } from './facts.ts';

/** Decides about one pull request or issue. Pure: the same facts give the same decision, in any order of events. */
export function decide(facts: Facts, rules: Rules): Decision {
  return conclude(facts, rules, facts.pull.kind === 'issue' ? null : classifyPull);
}

function classifyPull({ pull, files }: Facts, program: Program): Classification {
  return classify(
    {
      title: pull.title,
      author: pull.author?.login ?? null,
      isBot: creditedAuthor({ pull }, program)?.isBot ?? false,
      labels: pull.labels,
      files,
    },
    program.docs,
    program.labels,
  );
}
