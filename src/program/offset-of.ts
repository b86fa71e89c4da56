import { type Document, isAlias, isCollection, isMap, isPair, isScalar } from 'yaml';

/** The keys and indexes that lead from the top of a file to a part of it. */
export type Path = readonly (string | number)[];

/**
 * Where in the text the value (or the key) at a path starts; an empty value stands at its key. For what is not in the
 * file, where the nearest part around it starts.
 */
export function offsetOf(document: Document, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = isCollection(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [depth, step] of path.entries()) {
    const around = isAlias(node) ? node.resolve(document) : node;
    if (!isCollection(around)) break;
    const item = isMap(around)
      ? around.items.find(({ key }) => isScalar(key) && String(key.value) === step)
      : around.items[Number(step)];
    if (item === undefined) break;
    const wantsKey = depth === path.length - 1 && part === 'key';
    node = isPair(item) ? item.value : item;
    const shown = isPair(item) && (wantsKey || isEmpty(item.value)) ? item.key : node;
    offset = rangeStart(shown) ?? offset;
  }
  return offset;
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && node.source === '');
}

function rangeStart(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) || isAlias(node) ? node.range?.[0] : undefined;
}
