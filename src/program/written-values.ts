import * as v from 'valibot';
import { _addIssue as addIssue } from 'valibot';

import { contributionClasses } from './program.ts';
import { quoted } from './words.ts';

/** Every schema here says in its message what it expects; words in backticks are the known ones (see `quotedWords`). */

/** A key that may be left out, with the line that editors show for it. */
export function key<const T extends v.GenericSchema>(about: string, schema: T) {
  return v.exactOptional(needed(about, schema));
}

/** A key that may not be left out, with that line. */
export function needed<const T extends v.GenericSchema>(about: string, schema: T) {
  return v.pipe(schema, v.description(about));
}

/**
 * A schema with more for editors: words of JSON Schema (an object) that are added to what is made of it. For what
 * `readProgram` tells in words of its own, and a JSON Schema can say too.
 */
export function also<const T extends v.GenericSchema>(words: Readonly<Record<string, unknown>>, schema: T) {
  return v.pipe(schema, v.metadata({ jsonSchema: words }));
}

/** A key that may be left out and then has this value, whatever a program inherits. */
export function keyOr<const T extends v.GenericSchema>(otherwise: unknown, about: string, schema: T) {
  return key(about, also({ default: otherwise }, schema));
}

/** A map with these keys and no others; `what` names it: `a level: { name, points }`. */
export function map<const T extends v.ObjectEntries>(what: string, entries: T) {
  const known = `one of the keys ${quoted(Object.keys(entries))}`;
  return noList(
    v.strictObject(entries, ({ expected }) => {
      if (expected === 'never') return known;
      return expected === 'Object' ? what : `the key \`${expected?.replaceAll('"', '')}\``;
    }),
  );
}

/** A map from names that people choose to values of one kind. */
export function mapOf<const K extends v.GenericSchema<string, string>, const T extends v.GenericSchema>(
  what: string,
  name: K,
  value: T,
) {
  return noList(v.record(name, value, what));
}

/** To the library a list is an object too. */
function noList<const T extends v.GenericSchema>(schema: T): T {
  return {
    ...schema,
    '~run'(dataset, config) {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config);
      addIssue(schema, 'type', dataset, config);
      return dataset;
    },
  };
}

export function list<const T extends v.GenericSchema>(what: string, item: T) {
  return v.pipe(v.array(item, what), v.maxLength(200, `${what}, 200 at most`));
}

export function oneOf<const T extends readonly string[]>(...words: T) {
  return v.picklist(words, words.length === 1 ? quoted(words) : `one of ${quoted(words)}`);
}

/** `1,000,000`. Asking the platform for it takes as long as reading a file of a thousand lines. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function wholeNumber(what: string, min: number, max: number) {
  const expected = `${what}, from ${grouped(min)} to ${grouped(max)}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(min, expected),
    v.maxValue(max, expected),
  );
}

function textLike(pattern: RegExp, expected: string, longest = 200) {
  return v.pipe(
    v.string(expected),
    v.regex(pattern, expected),
    v.maxLength(longest, `${expected}, ${longest} characters at most`),
    v.title(expected),
  );
}

export const text = textLike(/\S/, 'a text');
export const yesOrNo = v.boolean('`true` or `false`');
export const points = wholeNumber('a whole number of points', 1, 1_000_000);
/** What an activity is worth, always the same: 0 is recognition alone, and less takes points. */
export const fixedPoints = wholeNumber('a whole number of points', -1_000_000, 1_000_000);
export const days = wholeNumber('a whole number of days', 0, 3650);
export const factor = v.pipe(
  v.number('a number from 0 to 10'),
  v.minValue(0, 'a number from 0 to 10'),
  v.maxValue(10, 'a number from 0 to 10'),
);

export const contributionClass = oneOf(...contributionClasses);
/** The key of a benefit or a credit. */
export const id = textLike(/^[a-z][a-z0-9-]*$/, 'a name in small letters, digits and hyphens', 50);
/** What `/points` understands at the place where an activity may stand, now or in a version to come; `none` is what a label says. */
export const commandWords: readonly string[] = [
  'help',
  'confirm',
  'reject',
  'revoke',
  'claim',
  'award',
  'nominate',
  'redeem',
  'refund',
  'enrol',
  'leave',
  'recheck',
  'none',
];
/** The key of an activity. That it is no word of a command is a rule of its own: see rules/activities.ts. */
export const activityId = also({ not: { enum: commandWords } }, id);
export const label = textLike(/^\S(.*\S)?$/, "a label's name", 50);
export const day = textLike(/^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day, YYYY-MM-DD');
export const ledgerUrl = textLike(
  /^(?:https:\/\/[^\s/@?#]+(?:\/[^\s?#]*)?|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/[^\s?#]*)?)$/,
  'a link that starts with https://, without a password or a question: a ledger is trusted, and its token is secret',
  2000,
);
export const link = textLike(/^https?:\/\/\S+$/, 'a link that starts with https:// or http://', 2000);
export const repository = textLike(/^[\w-]+\/[\w.-]+$/, 'a repository, owner/name');
export const login = textLike(/^@?[A-Za-z0-9][\w-]{0,99}(\[bot\])?$/, "an account's login");
export const personOrTeam = textLike(
  /^@[A-Za-z0-9][\w-]{0,99}(\/[A-Za-z0-9][\w-]*)?$/,
  "'@login' or '@organisation/team', in quotes; a team by the name in its address",
);
export const branch = textLike(/^(?!refs\/)\w(?!.*(\.\.|\/\/))([\w./-]*[\w-])?$/, "a branch's name");
/** What a glob may hold is a rule of its own, in more words: see rules/globs.ts. */
export const glob = also(
  {
    not: {
      pattern: String.raw`^[/!]|/$|[()]|[\]}]\+|(?:\*+[^*/]+){2}\*|(?:\*+[^*]+){4}\*`,
    },
  },
  textLike(/\S/, 'a glob, in quotes', 200),
);
export const globs = list('a list of globs', glob);
