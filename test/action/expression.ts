import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What an expression of a workflow can name: `github`, `inputs`, `secrets`, … */
export type Contexts = Readonly<Record<string, unknown>>;

/** The value of an expression as GitHub reads it, without `${{ }}`. */
function evaluate(expression: string, contexts: Contexts): data.ExpressionData {
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), []).parse();
  const context: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
  if (!(context instanceof data.Dictionary)) throw new TypeError('Contexts are a dictionary.');
  return new Evaluator(parsed, context).evaluate();
}

/** Whether a condition holds. */
export function holds(condition: string, contexts: Contexts): boolean {
  const value = evaluate(`(${condition}) && true || false`, contexts);
  return value instanceof data.BooleanData && value.value;
}

/** A text in which each `${{ }}` is filled in. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_all, expression: string) =>
    evaluate(expression, contexts).coerceString(),
  );
}
