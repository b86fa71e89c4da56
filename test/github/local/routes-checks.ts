import * as v from 'valibot';

import type { Repository } from './model.ts';
import { notFound } from './refusal.ts';
import { param, readBody, repositoryOf, type Route } from './router.ts';

const repo = '/repos/{owner}/{repo}';
const annotation = v.object({
  path: v.string(),
  start_line: v.number(),
  end_line: v.number(),
  start_column: v.optional(v.number()),
  end_column: v.optional(v.number()),
  annotation_level: v.picklist(['notice', 'warning', 'failure']),
  message: v.string(),
  title: v.optional(v.string()),
});
/** As GitHub bounds them. */
const output = v.object({
  title: v.string(),
  summary: v.pipe(v.string(), v.maxLength(65_535)),
  annotations: v.optional(v.pipe(v.array(annotation), v.maxLength(50)), []),
});
const wanted = v.object({
  name: v.string(),
  head_sha: v.pipe(v.string(), v.regex(/^[\da-f]{40}$/)),
  external_id: v.optional(v.string()),
  status: v.literal('completed'),
  conclusion: v.picklist(['success', 'failure', 'neutral']),
  output,
});
const change = v.object({ output });

/** A check on a commit. */
export type CheckRun = v.InferOutput<typeof wanted> & { readonly id: number };

const checks = new WeakMap<Repository, CheckRun[]>();

/** The checks of a repository, in the order in which they were made. */
export function checksOf(repository: Repository): CheckRun[] {
  const known = checks.get(repository) ?? [];
  checks.set(repository, known);
  return known;
}

/** Check runs: of Apps and workflows alone. */
export const checkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${repo}/commits/{ref}/check-runs`,
    handle: (asked) => {
      const repository = repositoryOf(asked, { role: 'read', permissions: ['checks=read'] });
      const name = asked.url.searchParams.get('check_name');
      const found = checksOf(repository).filter(
        (run) => run.head_sha === param(asked, 'ref') && (name === null || run.name === name),
      );
      const latest = found.slice(-1);
      return { status: 200, body: { total_count: latest.length, check_runs: latest } };
    },
  },
  {
    method: 'POST',
    path: `${repo}/check-runs`,
    handle: (asked) => {
      const repository = repositoryOf(asked, { role: 'write', permissions: ['checks=write'] });
      const run = { ...readBody(wanted, asked), id: asked.world.nextId() };
      checksOf(repository).push(run);
      return { status: 201, body: run };
    },
  },
  {
    method: 'PATCH',
    path: `${repo}/check-runs/{id}`,
    handle: (asked) => {
      const repository = repositoryOf(asked, { role: 'write', permissions: ['checks=write'] });
      const all = checksOf(repository);
      const at = all.findIndex(({ id }) => id === Number(param(asked, 'id')));
      const run = all[at];
      if (run === undefined) throw notFound();
      const { output: more } = readBody(change, asked);
      // Annotations are added to those that are there.
      const annotations = [...run.output.annotations, ...more.annotations];
      const changed = { ...run, output: { ...more, annotations } };
      all[at] = changed;
      return { status: 200, body: changed };
    },
  },
];
