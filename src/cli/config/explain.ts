import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';

import type { Path } from '../../program/offset-of.ts';
import { writeProgram } from '../../program/write-program.ts';
import { oneLine } from '../../view/escape.ts';
import type { LoadedProgram } from '../load-program.ts';

/**
 * The program as a program file with every key in it, each value with a comment that says where it comes from: a line of
 * the file, of one that it extends, of a preset, or what holds where nobody says otherwise.
 */
export function explainProgram(loaded: Pick<LoadedProgram, 'program' | 'origin'>): string {
  const document = parseDocument(writeProgram(loaded.program));
  explain(document.contents, [], loaded);
  return document.toString({ lineWidth: 110 });
}

function explain(node: unknown, path: Path, loaded: Pick<LoadedProgram, 'origin'>): void {
  if (!isNode(node)) return;
  if (isMap(node) && node.items.length > 0) {
    for (const { key, value } of node.items) {
      explain(value, [...path, String(isScalar(key) ? key.value : key)], loaded);
    }
  } else if (isSeq(node) && node.items.length > 0) {
    for (const [at, item] of node.items.entries()) explain(item, [...path, at], loaded);
  } else node.comment = ` ${placeOf(path, loaded)}`;
}

function placeOf(path: Path, { origin }: Pick<LoadedProgram, 'origin'>): string {
  const from = origin(path);
  if (from !== null) return `${oneLine(from.file)}:${from.line}`;
  return path[0] === 'labels' ? 'made of the activities' : 'default';
}
