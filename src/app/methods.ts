import type { Hono } from 'hono';

import type { ApiEnv } from './api-client.ts';
import { Problem } from './problem.ts';

/** Whatever else is asked of the paths that `api` answers is answered with what may be asked (405, `Allow`). To be called when all are named. */
export function refuseOtherMethods(api: Hono<ApiEnv>, base: string): void {
  const known = new Map<string, Set<string>>();
  for (const { path, method } of api.routes) {
    if (method === 'ALL') continue;
    const methods = known.get(path) ?? new Set();
    known.set(path, methods.add(method));
  }
  for (const [path, methods] of known) {
    // What answers GET answers HEAD, without the body.
    if (methods.has('GET')) methods.add('HEAD');
    const allow = [...methods].toSorted().join(', ');
    api.all(path.slice(base.length), ({ req }) => {
      throw new Problem(405, `${req.method} is not for ${req.path}: it takes ${allow}.`, {}, { allow });
    });
  }
}
