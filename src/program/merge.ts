import type { Path } from './offset-of.ts';

/**
 * What a file says, as a change to what lies below it. Merging changes is associative: it makes no difference
 * whether a file is laid on its base first, or its base on that one's base. `from`: the place in the chain of the file
 * that says so, 0 for the lowest.
 */
export type Change =
  | { readonly kind: 'value'; readonly value: unknown; readonly from: number }
  | {
      readonly kind: 'map';
      /** Whether nothing of what lies below shows through. */
      readonly isWhole: boolean;
      readonly entries: ReadonlyMap<string, Change>;
      readonly from: number;
    };

/** One place, or one of several ways of saying something: whoever writes it inherits nothing of another. */
const wholes = ['ledger'];
/** Maps of names: with nothing in them they say that there is none, as an empty list does. */
const nameMaps = ['program.benefits', 'program.credits', 'docs.factors', 'labels', 'confirm.after'];

/** What a file says. Maps are joined key by key; lists and plain values replace what was there. */
export function changeOf(written: unknown, from: number, path: readonly string[] = []): Change {
  if (!isMap(written)) return { kind: 'value', value: written, from };
  const names = Object.keys(written);
  const here = path.join('.');
  return {
    kind: 'map',
    isWhole: wholes.includes(here) || (names.length === 0 && nameMaps.includes(here)),
    entries: new Map(names.map((name) => [name, changeOf(written[name], from, [...path, name])])),
    from,
  };
}

/** One change after another. */
export function merge(under: Change, over: Change): Change {
  if (over.kind === 'value' || over.isWhole) return over;
  // Over a plain value (or null, which takes something away) a map begins anew.
  if (under.kind === 'value') return { ...over, isWhole: true };
  const entries = new Map(under.entries);
  for (const [name, change] of over.entries) {
    const below = entries.get(name);
    entries.set(name, below === undefined ? change : merge(below, change));
  }
  return { ...over, isWhole: under.isWhole, entries };
}

/** The plain value that a change makes of nothing. */
export function valueOf(change: Change): unknown {
  if (change.kind === 'value') return change.value;
  return Object.fromEntries(Array.from(change.entries, ([name, inner]) => [name, valueOf(inner)]));
}

/** The place in the chain of the topmost file that says something at a path, or that says what is nearest around it. */
export function originOf(change: Change, path: Path): number {
  const [step, ...rest] = path;
  if (change.kind === 'value' || step === undefined) return change.from;
  const inner = change.entries.get(String(step));
  return inner === undefined ? change.from : originOf(inner, rest);
}

/** Whether somebody says something at exactly this path. */
export function says(change: Change, [step, ...rest]: Path): boolean {
  if (step === undefined) return true;
  if (change.kind === 'value') return within(change.value, [step, ...rest]);
  const inner = change.entries.get(String(step));
  return inner !== undefined && says(inner, rest);
}

function within(value: unknown, [step, ...rest]: Path): boolean {
  if (step === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
  return within(Reflect.get(value, step), rest);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
