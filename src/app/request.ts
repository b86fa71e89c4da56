import type { Context } from 'hono';
import * as v from 'valibot';

import { doubledKey } from '../standing/json-text.ts';
import { Problem } from './problem.ts';

/** The body as JSON of a shape. Throws Problem, with the place that is wrong. */
export async function parseBody<T extends v.GenericSchema>(
  { req }: Context,
  schema: T,
): Promise<v.InferOutput<T>> {
  const text = await req.text();
  const body = parseJson(text);
  if (isDeeperThan(deepest, body))
    throw new Problem(400, `The body has more than ${deepest} things in one another.`);
  const doubled = doubledKey(text);
  if (doubled !== null)
    throw new Problem(
      400,
      `The body has the key ${JSON.stringify(doubled).slice(0, 60)} twice in one object: nobody can tell which one holds.`,
    );
  const read = v.safeParse(schema, body);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const place = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new Problem(
    400,
    `The body is not as openapi.yaml says${place === '' ? '' : `, at \`${place}\``}: ${issue.message}.`,
  );
}

/** Nothing that openapi.yaml describes is as deep; what goes along what is deeper would run out of stack. */
const deepest = 50;

function isDeeperThan(most: number, value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= most; depth += 1)
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  return level.length > 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
}
