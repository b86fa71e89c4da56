import type { ContributionClass } from '../program/program.ts';
import { doubtOf } from './doubt.ts';
import type { Evidence } from './evidence.ts';
import type { Fitted } from './fitted.ts';
import { rules } from './rules.ts';
import { thresholds } from './thresholds.ts';

/** What the rules say of a change. */
export interface Judgement {
  readonly class: ContributionClass | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: string;
  /** What a person should look at; null where nothing is in doubt. */
  readonly doubt: string | null;
}

/** Asks the rules in turn: the first that finds something decides. */
export function judge(evidence: Evidence, fitted: Fitted): Judgement {
  for (const rule of rules) {
    const verdict = rule.judge(evidence, fitted);
    if (verdict === null) continue;
    const { class: is, sure, because } = verdict;
    const confidence = Math.min(thresholds.surest, typeof sure === 'number' ? sure : fitted.right[sure]);
    return { class: is, confidence, because, doubt: doubtOf(verdict, confidence) };
  }
  return { class: null, confidence: 0, because: 'No rule says what this is', doubt: null };
}
