import * as fc from 'fast-check';

/** A place in a plain value: the keys and indexes that lead to it. */
type Path = readonly (string | number)[];

/** All places in a value, the value itself first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((item, at) => placesIn(item, [...path, at]))
    : Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]));
  return [path, ...inner];
}

/** The value with what stands at a place made something else; undefined takes it away. */
function changed(value: unknown, [step, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((item: unknown, at) => {
      if (at !== step) return [item];
      const made = changed(item, rest, change);
      return made === undefined ? [] : [made];
    });
  return Object.fromEntries(
    Object.entries(Object(value)).flatMap(([key, item]) => {
      if (key !== step) return [[key, item]];
      const made = changed(item, rest, change);
      return made === undefined ? [] : [[key, made]];
    }),
  );
}

/** What slips into a program file: values of another kind, out of bounds, mistyped, misplaced. */
const slips: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, [], {}, '', ' ', 0, -1, 1.5, 1e9, 'lots', 'none', 'typo-fix'),
  fc.constantFrom<unknown>(
    'month',
    'period',
    'year',
    'link',
    '@ana',
    '@octo-org/docs team',
    'octo-org/docs',
    '../x',
  ),
  fc.constantFrom<unknown>(
    'docs/',
    '/docs',
    '**/*.md',
    '2027-02-30',
    '2027-13-01',
    '2027-01-01',
    'UTC',
    '+02:00',
  ),
  fc.constantFrom<unknown>(
    'http://example.org',
    'https://example.org',
    'x'.repeat(60),
    'x'.repeat(300),
    [1],
    ['a'],
  ),
  fc.record({ points: fc.integer({ min: -5, max: 500 }) }),
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.string({ maxLength: 12 }),
);

/** A program file with up to three slips in it. */
export function mutationsOf(value: unknown): fc.Arbitrary<unknown> {
  const slip = fc.record({
    place: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'rename', 'add'),
    by: slips,
    key: fc.oneof(
      fc.constantFrom(
        'pionts',
        'min',
        'max',
        'url',
        'branch',
        'database',
        'Talk',
        'confirm',
        'a b',
        'label',
        'points',
      ),
      fc.string({ minLength: 1, maxLength: 8 }),
    ),
  });
  return fc.array(slip, { minLength: 1, maxLength: 3 }).map((all) =>
    all.reduce<unknown>((made, { place, how, by, key }) => {
      const places = placesIn(made);
      const path = places[place % places.length] ?? [];
      return changed(made, path, (old) => {
        if (how === 'remove') return path.length === 0 ? {} : undefined;
        if (how === 'replace') return by;
        if (Array.isArray(old)) return [...old, by];
        if (typeof old !== 'object' || old === null) return by;
        if (how === 'add') return { ...old, [key]: by };
        const [first, ...others] = Object.entries(old);
        return first === undefined ? old : Object.fromEntries([[key, first[1]], ...others]);
      });
    }, value),
  );
}
