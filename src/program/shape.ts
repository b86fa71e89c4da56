import * as v from 'valibot';

import type { Path } from './read-yaml.ts';
import { describeKey, describeValue, nearestWord, quotedWords } from './words.ts';
import { writtenProgram, type WrittenProgram } from './written-program.ts';

/** Something wrong at a path of a program file, before it is known on which line that stands. */
export interface Finding {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly found: string;
  readonly expected: string;
  readonly nearest: string | null;
}

/** Holds a plain value against the shape of a program file; without findings it is one. */
export function readShape(
  value: unknown,
): { readonly written: WrittenProgram } | { readonly findings: readonly Finding[] } {
  const result = v.safeParse(writtenProgram, value);
  if (result.success) return { written: result.output };
  const findings = result.issues.flatMap(innermost).flatMap(findingsOf);
  return { findings: [...new Map(findings.map((finding) => [finding.path.join('\0'), finding])).values()] };
}

/** An issue, and the path to its place from the top of the file. */
interface Placed {
  readonly issue: v.BaseIssue<unknown>;
  readonly items: readonly v.IssuePathItem[];
}

/** Where one of several alternatives fits but for something inside, that is what is wrong. */
function innermost(issue: v.BaseIssue<unknown>): Placed[] {
  const items = issue.path ?? [];
  const inside = issue.type === 'union' ? (issue.issues ?? []).filter(({ path }) => path !== undefined) : [];
  if (inside.length === 0) return [{ issue, items }];
  return inside.map((inner) => ({ issue: inner, items: [...items, ...(inner.path ?? [])] }));
}

function findingsOf({ issue, items }: Placed): Finding[] {
  const path = items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const last = items.at(-1);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return unknownKeys(issue.message, last?.input, path.slice(0, -1));
  const word = typeof issue.input === 'string' ? issue.input : null;
  return [
    {
      path,
      part: last?.origin === 'key' ? 'key' : 'value',
      found:
        last?.origin === 'key' && word !== null ? `the key ${describeKey(word)}` : describeValue(issue.input),
      expected: issue.message,
      nearest: word === null ? null : nearestWord(word, quotedWords(issue.message)),
    },
  ];
}

/** The library tells of the first unknown key of a map; people want to hear of all. */
function unknownKeys(expected: string, within: unknown, path: Path): Finding[] {
  const known = quotedWords(expected);
  return Object.keys(Object(within))
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [...path, key],
      part: 'key',
      found: `the unknown key ${describeKey(key)}`,
      expected,
      nearest: nearestWord(key, known),
    }));
}
