import type { Context } from 'hono';
import * as v from 'valibot';

import { Problem } from './problem.ts';

/** The body as JSON of a shape. Throws Problem, with the place that is wrong. */
export async function parseBody<T extends v.GenericSchema>(
  { req }: Context,
  schema: T,
): Promise<v.InferOutput<T>> {
  const text = await req.text();
  const read = v.safeParse(schema, parseJson(text));
  if (read.success) return read.output;
  const [issue] = read.issues;
  const place = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new Problem(
    400,
    `The body is not as openapi.yaml says${place === '' ? '' : `, at \`${place}\``}: ${issue.message}.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
}
