import { isCollection, isMap, isNode, isScalar, parseDocument, type Pair } from 'yaml';

import type { Path } from '../../program/offset-of.ts';
import { presets } from '../../program/presets.ts';
import type { Program } from '../../program/program.ts';
import { readYaml, type YamlReading } from '../../program/read-yaml.ts';
import { writeProgram } from '../../program/write-program.ts';
import { oneLine } from '../../view/escape.ts';
import type { FoundProgram } from '../load-program.ts';

/** A place that values come from, the first that has a value winning. */
interface Origin {
  readonly value: unknown;
  name(path: Path): string;
}

/**
 * The program as a program file with every key in it, each value with a comment that says where it comes from: a line of
 * the file, the preset that it extends, the preset `simple`, or what holds where nobody says otherwise.
 */
export function explainProgram(program: Program, found: FoundProgram | null): string {
  const document = parseDocument(writeProgram(program));
  const origins = originsOf(found);
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) explain(pair, [], origins);
  }
  return document.toString({ lineWidth: 110 });
}

function originsOf(found: FoundProgram | null): Origin[] {
  const own: YamlReading | null = found === null ? null : readYaml(found.text, found.path);
  const base = valueAt(own?.value, ['extends']);
  const name = typeof base === 'string' ? base : 'simple';
  return [
    {
      value: own?.value,
      name: (path) => `${oneLine(found?.path ?? '')}:${own?.place(path, 'key').line ?? 1}`,
    },
    { value: presets.get(name), name: () => `preset ${name}` },
    { value: presets.get('simple'), name: () => 'preset simple' },
  ];
}

function explain({ key, value }: Pair, above: Path, origins: readonly Origin[]): void {
  const path = [...above, String(isScalar(key) ? key.value : key)];
  if (isMap(value) && value.items.length > 0) {
    for (const pair of value.items) explain(pair, path, origins);
    return;
  }
  if (!isNode(value)) return;
  const comment = ` ${originOf(path, origins)}`;
  if (isCollection(value) && value.items.length > 0) value.commentBefore = comment;
  else value.comment = comment;
}

function originOf(path: Path, origins: readonly Origin[]): string {
  const [top = ''] = path;
  // A ledger is one place: whoever names one inherits nothing of another.
  const asked = top === 'ledger' ? origins.filter(({ value }) => has(value, [top])).slice(0, 1) : origins;
  const origin = asked.find(({ value }) => has(value, path));
  if (origin !== undefined) return origin.name(path);
  return top === 'labels' ? 'made of the activities' : 'default';
}

function has(value: unknown, path: Path): boolean {
  return valueAt(value, path) !== undefined;
}

/** What stands at a path; undefined where nothing does. */
function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Object.entries(at).find(([name]) => name === step)?.[1];
  }
  return at;
}
