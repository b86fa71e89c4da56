import * as v from 'valibot';

import { GitHubFault, type GitHubFaultKind } from './fault.ts';

/**
 * Parses what came from outside, once, at the border. `what` names it for the reader: `answer about pull request …`.
 * Throws GitHubFault that says which part was not understood.
 */
export function understand<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  what: string,
  kind: GitHubFaultKind = 'server',
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  const path = v.getDotPath(issue) ?? 'the whole';
  throw new GitHubFault(
    kind,
    `GitHub's ${what} was not understood: ${clip(path)}: expected ${clip(issue.expected ?? 'something else')}, found ${clip(issue.received)}.`,
  );
}

/** One line of outside text for a message: no control characters, nothing that looks like a secret, at most 300 characters. */
export function clip(text: string): string {
  const line = text
    .slice(0, 2000)
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .replaceAll(/\b(gh[a-z]_|github_pat_|v1\.)\w+/g, '[secret]')
    .replaceAll(/\b(bearer|token|basic) [\w.~+/=-]{16,}/gi, '$1 [secret]')
    .trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
