import { nearestWord, quoted } from '../program/words.ts';
import type { Command, Group } from './command.ts';
import { WrongUsage } from './exit.ts';

/** What the words of a command line lead to. */
export interface Found {
  /** `docpoints ledger verify`. */
  readonly name: string;
  readonly command: Command | Group;
  /** The words behind the name. */
  readonly words: readonly string[];
  /** The word that names no command of the group; null where there is none. */
  readonly unknown: WrongUsage | null;
}

/** Follows the words from the root to a command, loading only what lies on the way. */
export async function findCommand(root: Group, words: readonly string[]): Promise<Found> {
  let command: Command | Group = root;
  const names = ['docpoints'];
  const rest = [...words];
  while ('commands' in command) {
    const [word] = rest;
    const name = names.join(' ');
    if (word === undefined || word.startsWith('-')) return { name, command, words: rest, unknown: null };
    const next: Group['commands'][string] | undefined = Object.hasOwn(command.commands, word)
      ? command.commands[word]
      : undefined;
    if (next === undefined)
      return { name, command, words: rest, unknown: unknownCommand(name, word, command) };
    command = await next.load();
    names.push(word);
    rest.shift();
  }
  return { name: names.join(' '), command, words: rest, unknown: null };
}

function unknownCommand(name: string, word: string, { commands }: Group): WrongUsage {
  const known = Object.keys(commands);
  const nearest = nearestWord(word, known);
  const hint = nearest === null ? `Its commands are ${quoted(known)}.` : `Did you mean ${name} ${nearest}?`;
  return new WrongUsage(`${name} has no command “${word}”. ${hint}`);
}
