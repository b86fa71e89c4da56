import * as v from 'valibot';

import type { Path } from './offset-of.ts';
import type { ExplainShape, Finding, Shape } from './shape.ts';
import { describeKey, describeValue, nearestWord, quotedWords } from './words.ts';
import { writtenProgram } from './written-program.ts';

/** All that is wrong with a value of the wrong shape, each told at its place, and what is left when one looks away from it. */
export const explainShape: ExplainShape = (value, issues) => {
  const places = issues.flatMap(innermost);
  const findings = onePerPath(places.flatMap(findingsOf));
  places.forEach(dropUnknownKeys);
  return { findings, ...withoutWrongParts(value) };
};

/** A file has no more levels than that. */
const deepest = 12;

/** Takes away what has the wrong shape, and where its absence is wrong as well, what is around it. */
function withoutWrongParts(rest: unknown): Pick<Shape, 'written' | 'lost'> {
  const lost: Path[] = [];
  for (let round = 0; round < deepest; round += 1) {
    const left = v.safeParse(writtenProgram, rest);
    if (left.typed) return { written: left.output, lost };
    const before = lost.length;
    for (const { issues, path } of left.issues.map((issue) => ({
      ...issue,
      path: pathOf(issue.path ?? []),
    }))) {
      // Of a part that is wrong in its name and in what is in it, what is around it stays.
      if (lost.slice(before).some((part) => part.every((step, at) => path[at] === step))) continue;
      const gone = path.length === 0 ? null : takeAway(rest, path);
      if (gone !== null) lost.push(gone);
      else if (path.length === 0 && issues === undefined) return { written: null, lost };
    }
  }
  return { written: null, lost };
}

/** Takes away the nearest part around a path that is no item of a list, for the others keep their places; null: it is gone already. */
function takeAway(rest: unknown, path: Path): Path | null {
  const parents = path.map((_, depth) => path.slice(0, depth).reduce<unknown>(inner, rest));
  const depth = parents.findLastIndex(
    (parent, at) => !Array.isArray(parent) && Object.hasOwn(Object(parent), path[at] ?? ''),
  );
  if (depth < 0) return null;
  Reflect.deleteProperty(Object(parents[depth]), path[depth] ?? '');
  return path.slice(0, depth + 1);
}

function inner(value: unknown, step: string | number): unknown {
  return Object.hasOwn(Object(value), step) ? Reflect.get(Object(value), step) : undefined;
}

function pathOf(items: readonly v.IssuePathItem[]): Path {
  return items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
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
  const path = pathOf(items);
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
      nearest: word === null ? null : (meantBy(word, issue) ?? nearestWord(word, quotedWords(issue.message))),
    },
  ];
}

/** The number that somebody wrote as a text: in quotes, or with commas between thousands. */
function numberIn(word: string, { message }: v.BaseIssue<unknown>): string | null {
  const isNumber = /^\d{1,3}(?:,\d{3})+$|^\d{1,7}$/.test(word.trim());
  return isNumber && message.includes('number') ? String(Number(word.replaceAll(',', ''))) : null;
}

/** What people write by habit, and YAML reads as a text; null: nothing of that kind. */
function meantBy(word: string, issue: v.BaseIssue<unknown>): string | null {
  const [, key, value] = /^([a-z][\w-]*):([^\s/].{0,60})$/.exec(word) ?? [];
  if (issue.expected === 'Object' && key !== undefined) return `${key}: ${value}`;
  if (issue.expected !== 'boolean') return numberIn(word, issue);
  if (/^(?:yes|y|on)$/i.test(word)) return 'true';
  return /^(?:no|n|off)$/i.test(word) ? 'false' : null;
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
