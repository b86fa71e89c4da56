import { isCollection, isMap, isNode, isScalar, parseDocument, type Pair } from 'yaml';

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
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) explain(pair, [], loaded);
  }
  return document.toString({ lineWidth: 110 });
}

function explain({ key, value }: Pair, above: Path, loaded: Pick<LoadedProgram, 'origin'>): void {
  const path = [...above, String(isScalar(key) ? key.value : key)];
  if (isMap(value) && value.items.length > 0) {
    for (const pair of value.items) explain(pair, path, loaded);
    return;
  }
  if (!isNode(value)) return;
  const comment = ` ${placeOf(path, loaded)}`;
  if (isCollection(value) && value.items.length > 0) value.commentBefore = comment;
  else value.comment = comment;
}

function placeOf(path: Path, { origin }: Pick<LoadedProgram, 'origin'>): string {
  const from = origin(path);
  if (from !== null) return `${oneLine(from.file)}:${from.line}`;
  return path[0] === 'labels' ? 'made of the activities' : 'default';
}
