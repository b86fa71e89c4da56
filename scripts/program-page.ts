import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { stringify } from 'yaml';

import { programSchema } from '../src/program/program-schema.ts';

const introduction = `# The program file, key by key

This page is made of [\`schema/docpoints.schema.json\`](../schema/docpoints.schema.json), which is made of the code that reads the file. How to make a program of your own, step by step: [Your own program](own-program.md).

The file is \`.github/docpoints.yml\` on the default branch. Where a repository has none, that of the owner's repository \`.github\` is in force; where there is none at all, the preset \`simple\`. A file in the repository itself replaces the owner's: to build on it, say \`extends: OWNER/.github\`. It is never read from the branch of a pull request, and what you change in it counts from the next event on; points that were given stay as they were given.

Every key may be left out. Then it comes from what \`extends\` names, at last from the preset \`simple\`, whose values are the defaults below. Maps are joined key by key; a list or a plain value replaces what was there; \`{}\` in place of \`benefits\`, \`credits\`, \`factors\`, \`labels\` or \`after\` drops all that was inherited, and \`null\` in place of an activity drops that one. Files may extend files, eight of them in a row.

Comments are welcome, and so are anchors (\`&name\`) and aliases (\`*name\`) of whole values. Merge keys (\`<<\`), tags (\`!…\`) and anything that looks like a password, token or private key are refused.

\`docpoints config check\` tells every mistake with its line and column, \`docpoints config show\` all rules in force, and \`docpoints config show --explain\` of each the file and line it comes from. A file with a mistake awards nothing until it is put right; proposals wait.

Editors complete the file and check it while you type, once they have the schema: \`docpoints config schema > docpoints.schema.json\` writes it, and a first line \`# yaml-language-server: $schema=../docpoints.schema.json\` names it to many of them. The schema cannot say all that the check says: that \`min\` is no more than \`max\`, that a step divides its range, that a cap lets one award through, that levels ascend, on each day, too, on which one changes, that a day and a time zone exist, that benefits, activities and labels are named where they are used and each once, and that what is extended can be read.`;

type Schema = Readonly<Record<string, unknown>>;

/** `docs/program.md`: every key of the program file, with what it says, what can stand there and its default. */
export function programPage(): string {
  const { properties } = asSchema(programSchema());
  const sections = Object.entries(asSchema(properties)).map(([key, schema]) =>
    section(key, asSchema(schema)),
  );
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

function section(key: string, schema: Schema): string {
  const rows = within(key, schema);
  const values = schema['properties'] === undefined ? [`What can stand there: ${valuesOf(schema)}.`] : [];
  const otherwise = defaultOf(schema) === '' ? [] : [`Default: ${defaultOf(schema)}.`];
  const own = [...values, ...otherwise].join(' ');
  const parts = [`## ${key}`, sentence(schema), own, rows.length === 0 ? '' : table(rows)];
  return parts.filter((part) => part !== '').join('\n\n');
}

interface Row {
  readonly key: string;
  readonly about: string;
  readonly values: string;
  readonly otherwise: string;
}

/** A key and all that stands within it, each with the way that leads to it: `program.levels[].name`. */
function rowsOf(key: string, schema: Schema): Row[] {
  const row = { key, about: sentence(schema), values: valuesOf(schema), otherwise: defaultOf(schema) };
  return [row, ...within(key, schema)];
}

function within(key: string, schema: Schema): Row[] {
  const { properties, items, additionalProperties, anyOf } = schema;
  if (Array.isArray(anyOf)) return anyOf.flatMap((one) => within(key, asSchema(one)));
  if (properties !== undefined)
    return Object.entries(asSchema(properties)).flatMap(([name, inner]) =>
      rowsOf(`${key}.${name}`, asSchema(inner)),
    );
  if (items !== undefined) return within(`${key}[]`, asSchema(items));
  return typeof additionalProperties === 'object'
    ? within(`${key}.NAME`, asSchema(additionalProperties))
    : [];
}

/** What can stand there, in words. */
function valuesOf(schema: Schema): string {
  const { anyOf, const: only, enum: words, type, items, additionalProperties, title } = schema;
  if (Array.isArray(anyOf)) return anyOf.map((one) => valuesOf(asSchema(one))).join(', or ');
  if (only !== undefined) return code(only);
  if (Array.isArray(words)) return words.map(code).join(' · ');
  if (type === 'boolean') return '`true` · `false`';
  if (type === 'null') return '`null`';
  if (type === 'integer' || type === 'number') return numberIn(schema);
  if (type === 'array') return `a list: ${valuesOf(asSchema(items))}`;
  if (type === 'object')
    return typeof additionalProperties === 'object'
      ? `names, each with ${valuesOf(asSchema(additionalProperties))}`
      : 'the keys below';
  return typeof title === 'string' ? title.replace(/^owner.*/, code) : 'anything';
}

function numberIn({ type, minimum, maximum }: Schema): string {
  const [from, to] = [minimum, maximum].map((one) => Number(one).toLocaleString('en'));
  return `${type === 'integer' ? 'a whole number' : 'a number'} from ${from} to ${to}`;
}

/** Empty where it has none, or where it is too long to be of use in a table. */
function defaultOf({ default: otherwise }: Schema): string {
  if (otherwise === undefined) return '';
  const text = stringify(otherwise, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim();
  return text.length > 120 ? 'as in the preset `simple`' : code(text);
}

function sentence({ description }: Schema): string {
  return typeof description === 'string' ? description : '';
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ key, about, values, otherwise }) =>
    [code(key), about, values, otherwise].map((cell) => cell.replaceAll('|', '\\|')).join(' | '),
  );
  return [
    '| key | what it says | what can stand there | default |',
    '| --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

function code(text: unknown): string {
  return `\`${String(text)}\``;
}

function asSchema(value: unknown): Schema {
  return Object.fromEntries(Object.entries(Object(value)));
}

if (import.meta.main) {
  writeFileSync(fileURLToPath(new URL('../docs/program.md', import.meta.url)), programPage());
}
