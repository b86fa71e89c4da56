import type { Decision, Refusal } from '../decide/decision.ts';
import type { Program } from '../program/program.ts';

/** What a refused command is answered with: what to type instead, and who can. One paragraph of Markdown. */
export function refusalText(refusal: Refusal, _decision: Decision, _program: Program): string {
  return refusal.kind;
}
