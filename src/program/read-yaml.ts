import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';

import { type Mistake, mostMistakes } from './mistake.ts';
import { offsetOf, type Path } from './offset-of.ts';
import { secretsIn } from './secrets.ts';
import { describeKey } from './words.ts';

/** Both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML file as a plain value, and where each part of it stands. */
export interface YamlReading {
  /** Null for a file with nothing in it. */
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** Where the value (or the key) at a path stands; for what is not in the file, where the nearest part around it stands. */
  readonly place: (path: Path, part: 'key' | 'value') => Place;
}

const longest = 100_000;
const mostAliases = 100;

/**
 * Reads a YAML 1.2 file without tags, with text keys that are each there once. Comments, anchors and aliases are welcome.
 * Never throws. Size, aliases and depth are bounded; with a mistake the value is null. What looks like a secret is told
 * alone, and never repeated: other mistakes might show it.
 */
export function readYaml(text: string, file: string): YamlReading {
  const source = text.replace(/^\uFEFF/, '');
  const told = (place: Place, found: string, expected: string): Mistake => ({
    file,
    ...place,
    path: '',
    found,
    expected,
    nearest: null,
  });
  const start = { line: 1, column: 1 };
  if (source.length > longest)
    return refuse([
      told(start, `a file of ${source.length.toLocaleString('en')} characters`, 'at most 100,000'),
    ]);
  if (source.includes('\0'))
    return refuse([told(start, 'a file that is no text in UTF-8', 'one that is saved as UTF-8')]);

  const secrets = secretsIn(source).slice(0, mostMistakes);
  if (secrets.length > 0) {
    const places = lineStarts(source);
    return refuse(
      secrets.map(({ offset, what }) =>
        told(
          places(offset),
          `what looks like ${what}`,
          'no secret: take it out here, and make it void where it is from',
        ),
      ),
    );
  }

  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
    // The library looks for double keys in quadratic time; see `oddities`.
    uniqueKeys: false,
    resolveKnownTags: false,
    version: '1.2',
    schema: 'core',
  });
  // Behind the last line break there is no line that a reader could be shown.
  const end = source.trimEnd().length;
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.min(offset, end));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const syntax = [...document.errors, ...document.warnings]
    .slice(0, 10 * mostMistakes)
    .map((fault) => told(placeOf(fault.pos[0]), ...inWords(fault.code, fault.message)));
  // What is wrong with a line is told once: the rest follows from it.
  const lines = new Map(syntax.toReversed().map((mistake) => [mistake.line, mistake]));
  if (lines.size > 0) return refuse([...lines.values()].toReversed().slice(0, mostMistakes));
  const odd = oddities(document)
    .slice(0, mostMistakes)
    .map(({ node, found, expected }) => told(placeOf(node.range?.[0] ?? 0), found, expected));
  if (odd.length > 0) return refuse(odd);
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { value, mistakes: [], place: (path, part) => placeOf(offsetOf(document, path, part)) };
  } catch (fault) {
    return refuse([told(start, `aliases that cannot be followed (${String(fault)})`, 'no aliases')]);
  }
}

/** Says where in a text an offset stands. */
function lineStarts(text: string): (offset: number) => Place {
  return (offset) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}

function refuse(mistakes: readonly Mistake[]): YamlReading {
  return { value: null, mistakes, place: () => ({ line: 1, column: 1 }) };
}

function inWords(code: string, message: string): [found: string, expected: string] {
  if (code === 'TAB_AS_INDENT')
    return ['a tab at the start of a line', 'spaces: YAML indents by spaces alone'];
  if (code === 'TAG_RESOLVE_FAILED') return ['a tag', 'a value without a tag (`!…`)'];
  if (code === 'MULTIPLE_DOCS') return ['a second document', 'one document: no line `---` in between'];
  if (code === 'NON_STRING_KEY') return ['a list or a map as a key', 'a name as a key'];
  if (code === 'RESOURCE_EXHAUSTION') return ['values nested too deep', 'the levels of a program file'];
  if (code === 'BAD_SCALAR_START') return [message.replace(/^Plain/, 'a plain'), 'quotes around it'];
  if (code === 'MISSING_CHAR' || message.startsWith('Flow'))
    return [`something missing (${message.slice(0, 200)})`, 'each quotation and bracket closed'];
  if (code === 'BLOCK_IN_FLOW')
    return ['`: ` or `- ` within brackets', 'quotes around a text that has them in it'];
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY' || code === 'BAD_INDENT')
    return [
      'a key where none can stand',
      'the keys of one map exactly below each other, each with `: ` behind it, and quotes around a text that has `: ` in it',
    ];
  return [`no YAML (${message.slice(0, 200)})`, 'YAML'];
}

interface Oddity {
  readonly node: Node;
  readonly found: string;
  readonly expected: string;
}

/** What is YAML, and yet no good in a program file. The library's own walk through a document costs a fifth of reading it. */
function oddities(document: Document): Oddity[] {
  const odd: Oddity[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  const walk = (node: unknown): void => {
    if (isAlias(node)) {
      aliases += 1;
      if (!anchors.has(node.source))
        odd.push({
          node,
          found: `${describeKey(`*${node.source}`)}, which YAML takes for an alias of nothing`,
          expected: 'quotes around it',
        });
      if (aliases === mostAliases + 1)
        odd.push({ node, found: 'too many aliases', expected: `at most ${mostAliases}` });
      return;
    }
    if (isNode(node) && node.anchor !== undefined) anchors.add(node.anchor);
    if (isScalar(node)) odd.push(...oddNumber(node));
    else if (isMap(node)) {
      odd.push(...oddKeys(node));
      for (const { key, value } of node.items) {
        walk(key);
        walk(value);
      }
    } else if (isSeq(node)) node.items.forEach(walk);
  };
  walk(document.contents);
  return odd;
}

/** Elsewhere a point parts thousands: to YAML `5.000` is five. */
function oddNumber(node: Scalar): Oddity[] {
  const { source, value } = node;
  if (source === undefined || typeof value !== 'number' || !/^[1-9]\d{0,2}(?:\.000)+$/.test(source))
    return [];
  const expected = `\`${value}\`, or \`${source.replaceAll('.', '')}\` if that is meant`;
  return [{ node, found: `\`${source}\`, which is ${value} to YAML`, expected }];
}

function oddKeys({ items }: YAMLMap): Oddity[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const isAgain = seen.has(name);
    seen.add(name);
    if (isAgain)
      return [{ node: key, found: `the key ${describeKey(name)} again`, expected: 'each key once' }];
    if (name === '<<')
      return [
        {
          node: key,
          found: 'the merge key `<<`',
          expected: 'the keys themselves, or an alias of a whole value: `key: *anchor`',
        },
      ];
    return name in Object.prototype
      ? [{ node: key, found: `the key ${describeKey(name)}`, expected: 'another name: this one is reserved' }]
      : [];
  });
}
