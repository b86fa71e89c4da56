import * as v from 'valibot';

import type { Path } from './offset-of.ts';
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

interface Shape {
  /** What is left when the wrong parts are looked away from; null where too little is. */
  readonly written: WrittenProgram | null;
  readonly findings: readonly Finding[];
}

/** Holds a plain value against the shape of a program file. */
export function readShape(value: unknown): Shape {
  const rest = structuredClone(value);
  const result = v.safeParse(writtenProgram, rest);
  if (result.success) return { written: result.output, findings: [] };
  const places = result.issues.flatMap(innermost);
  const findings = onePerPath(places.flatMap(findingsOf));
  places.forEach(dropUnknownKeys);
  const left = v.safeParse(writtenProgram, rest);
  const isPartLost = findings.some(({ path }) => path.length < 2);
  return { written: left.typed && !isPartLost ? left.output : null, findings };
}

/** A number that is neither whole nor positive is told once. */
function onePerPath(findings: readonly Finding[]): Finding[] {
  return [...Map.groupBy(findings, ({ path }) => path.join('\0')).values()].flatMap((same) =>
    same.slice(0, 1),
  );
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
  if (isUnknownKey(issue))
    return unknownKeys(issue, last?.input).map((key) => ({
      path: [...path.slice(0, -1), key],
      part: 'key',
      found: `the unknown key ${describeKey(key)}`,
      expected: issue.message,
      nearest: nearestWord(key, quotedWords(issue.message)),
    }));
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

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

/** The library tells of the first unknown key of a map; people want to hear of all. */
function unknownKeys(issue: v.BaseIssue<unknown>, within: unknown): string[] {
  const known = quotedWords(issue.message);
  return Object.keys(Object(within)).filter((key) => !known.includes(key));
}

function dropUnknownKeys({ issue, items }: Placed): void {
  const within: unknown = items.at(-1)?.input;
  if (!isUnknownKey(issue)) return;
  for (const key of unknownKeys(issue, within)) Reflect.deleteProperty(Object(within), key);
}
