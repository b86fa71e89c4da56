import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import type { ArgDef, ArgsDef } from 'citty';

import { nearestWord, quoted } from '../program/words.ts';
import { WrongUsage } from './exit.ts';

type Tokens = ReturnType<typeof readTokens>;
type OptionToken = Extract<Tokens[number], { kind: 'option' }>;

/**
 * Holds the words behind a command to what it defines, for citty lets pass what it does not know. Throws WrongUsage for
 * an unknown option (with the nearest known one), an option without its value or given twice, a value that is none of
 * those allowed, and for an argument too many or missing.
 */
export function checkWords(words: readonly string[], args: ArgsDef): void {
  const tokens = readTokens(words, args);
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    checkOption(token, args);
    if (seen.has(token.name)) throw new WrongUsage(`${token.rawName} is given twice.`);
    seen.add(token.name);
  }
  checkArguments(
    tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    args,
  );
  const missing = Object.entries(args).find(([name, { type, required }]) => {
    return type !== 'positional' && required === true && !seen.has(name);
  });
  if (missing !== undefined) throw new WrongUsage(`--${missing[0]} is missing.`);
}

function readTokens(words: readonly string[], args: ArgsDef) {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, definition] of Object.entries(args)) {
    if (definition.type === 'positional') continue;
    const short = shortOf(definition);
    options[name] = {
      type: definition.type === 'boolean' ? 'boolean' : 'string',
      ...(short === undefined ? {} : { short }),
    };
  }
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function shortOf(definition: ArgDef): string | undefined {
  if (!('alias' in definition)) return undefined;
  return [definition.alias ?? []].flat().find((alias) => alias.length === 1);
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, args: ArgsDef): void {
  const definition = Object.hasOwn(args, name) ? args[name] : undefined;
  if (definition === undefined || definition.type === 'positional')
    throw new WrongUsage(unknownOption(rawName, name, args));
  if (definition.type === 'boolean') {
    if (inlineValue === true) throw new WrongUsage(`${rawName} takes no value.`);
    return;
  }
  const isNext = value !== undefined && !inlineValue && value.length > 1 && value.startsWith('-');
  if (value === undefined || value === '' || isNext) {
    const found = isNext ? `, found ${value}` : '';
    const hint = definition.valueHint ?? 'value';
    throw new WrongUsage(`${rawName} needs a value${found}: ${rawName}=<${hint}>.`);
  }
  const { options } = definition.type === 'enum' ? definition : {};
  if (options !== undefined && !options.includes(value))
    throw new WrongUsage(
      `${rawName} is one of ${quoted(options)}, found “${value}”.${meant(value, options)}`,
    );
}

function unknownOption(rawName: string, name: string, args: ArgsDef): string {
  const known = Object.entries(args).flatMap(([one, { type }]) => (type === 'positional' ? [] : [one]));
  const nearest = nearestWord(name, known);
  return `There is no option ${rawName}.${nearest === null ? '' : ` Did you mean --${nearest}?`}`;
}

function meant(typed: string, known: readonly string[]): string {
  const nearest = nearestWord(typed, known);
  return nearest === null ? '' : ` Did you mean ${nearest}?`;
}

function checkArguments(given: readonly string[], args: ArgsDef): void {
  const places = Object.entries(args).filter(([, { type }]) => type === 'positional');
  const tooMany = given[places.length];
  if (tooMany !== undefined) throw new WrongUsage(`“${tooMany}” is one argument too many.`);
  const missing = places.slice(given.length).find(([, { required }]) => required !== false);
  if (missing !== undefined) throw new WrongUsage(`${missing[0].toUpperCase()} is missing.`);
}
