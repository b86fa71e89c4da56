import { nearestWord } from '../program/words.ts';
import { commandLines } from './command-lines.ts';
import { grammar, type Verb } from './grammar.ts';
import { whatWasReordered } from './meant.ts';

/** Somebody who gets points, by login: whether there is such an account is for the facts to say. */
export interface NamedShare {
  readonly login: string;
  readonly points: number;
}

/** An award that was given by hand: who got what. */
export interface NamedAward {
  readonly login: string;
  readonly activity: string;
}

/** What a line `/points …` asks for. `typed` is the line as it was written; a reason that was left out is empty. */
export type Command = { readonly typed: string } & (
  | { readonly verb: 'show' }
  | { readonly verb: 'help' }
  | { readonly verb: 'recheck' }
  | { readonly verb: 'enrol' }
  | { readonly verb: 'leave' }
  | { readonly verb: 'reject'; readonly reason: string }
  /** `of`: the award by hand that is named; null: none is. */
  | { readonly verb: 'revoke'; readonly of: NamedAward | null; readonly reason: string }
  | { readonly verb: 'refund'; readonly reason: string }
  | { readonly verb: 'claim'; readonly reason: string }
  | {
      readonly verb: 'settle';
      readonly activity: string | null;
      readonly points: number | null;
      readonly confirm: boolean;
    }
  | { readonly verb: 'share'; readonly shares: readonly NamedShare[]; readonly confirm: boolean }
  | {
      readonly verb: 'award';
      readonly login: string;
      readonly activity: string;
      readonly points: number | null;
      readonly reason: string;
    }
  | {
      readonly verb: 'nominate';
      readonly login: string;
      readonly points: number;
      readonly reason: string;
    }
  | { readonly verb: 'redeem'; readonly points: number; readonly reason: string }
  /** `nearest`: the word that was probably meant; `form`: how the command that was begun goes on. */
  | { readonly verb: 'unknown'; readonly nearest: string | null; readonly form: string | null }
  /** The first of those that are beyond `mostCommands`; `left`: how many they are. */
  | { readonly verb: 'beyond'; readonly left: number }
);

/** More commands in one comment are not read, which is said: nobody means them. */
export const mostCommands = 100;

/** The commands in a comment, in order, as the grammar has them. Case and stray blanks are forgiven. Never throws. */
export function readCommands(body: string, activities: readonly string[]): Command[] {
  const lines = commandLines(body);
  const commands = lines.slice(0, mostCommands).map((typed) => readCommand(typed, activities));
  const [typed] = lines.slice(mostCommands);
  return typed === undefined
    ? commands
    : [...commands, { typed, verb: 'beyond', left: lines.length - mostCommands }];
}

/** A line is read by the first form of the grammar that it fits as a whole. */
function readCommand(typed: string, activities: readonly string[]): Command {
  const words = typed.split(/\s+/u).slice(1);
  for (const { verb, form } of grammar) {
    const slots = fit(words, form.split(' '), activities);
    if (slots !== null) return { typed, ...toCommand(verb, slots) };
  }
  return { typed, verb: 'unknown', ...whatWasMeant(words, activities) };
}

interface Slots {
  activity?: string;
  points?: number;
  login?: string;
  shares?: NamedShare[];
  reason?: string;
  confirm?: boolean;
}

/** What the words fill in; null where they do not fit the form to its end. */
function fit(words: readonly string[], form: readonly string[], activities: readonly string[]): Slots | null {
  const slots: Slots = {};
  let rest = words;
  for (const part of form.filter((one) => one !== '')) {
    const left = take(rest, part.replace(/[[\]]/g, ''), slots, activities);
    if (left === null && !part.startsWith('[')) return null;
    rest = left ?? rest;
  }
  return rest.length === 0 ? slots : null;
}

/** The words that are left behind what one part of a form takes; null where it fits none. */
function take(
  words: readonly string[],
  part: string,
  slots: Slots,
  activities: readonly string[],
): readonly string[] | null {
  const [word] = words;
  if (word === undefined) return null;
  switch (part) {
    case '<activity>': {
      const activity = activities.find((id) => id.toLowerCase() === word.toLowerCase());
      if (activity === undefined) return null;
      slots.activity = activity;
      return words.slice(1);
    }
    case '<points>': {
      const points = readNumber(word);
      if (points === null) return null;
      slots.points = points;
      return words.slice(1);
    }
    case '<login>': {
      const login = readLogin(word);
      if (login === null) return null;
      slots.login = login;
      return words.slice(1);
    }
    case '<shares>':
      return takeShares(words, slots);
    case '<reason>':
      slots.reason = words.join(' ');
      return [];
    default:
      if (word.toLowerCase() !== part) return null;
      if (part === 'confirm') slots.confirm = true;
      return words.slice(1);
  }
}

function takeShares(words: readonly string[], slots: Slots): readonly string[] | null {
  const shares: NamedShare[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const login = readLogin(words[at] ?? '');
    const points = readNumber((words[at + 1] ?? '').replace(/,$/, ''));
    if (login === null || points === null) break;
    shares.push({ login, points });
  }
  if (shares.length === 0) return null;
  slots.shares = shares;
  return words.slice(2 * shares.length);
}

const wholeNumber = /^-?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})p?$/i;

function readNumber(word: string): number | null {
  return wholeNumber.test(word) ? Number(word.replaceAll(',', '').replace(/p$/i, '')) : null;
}

/** `1.5`, `1e3`, `+50`, and what has more digits than anybody's points. */
function isNoWholeNumber(word: string): boolean {
  return /^[-+]?\.?\d/.test(word) && readNumber(word) === null;
}

/** `@ana`, `@ana,`, `@renovate[bot]`. */
function readLogin(word: string): string | null {
  return /^@([a-z\d](?:[a-z\d_-]{0,98}[a-z\d])?(?:\[bot\])?)[,:]?$/i.exec(word)?.[1] ?? null;
}

type Asked = Command extends infer C ? (C extends Command ? Omit<C, 'typed'> : never) : never;

/** A form says which slots its verb fills; those that it may leave out are empty here. */
function toCommand(verb: Verb, slots: Slots): Asked {
  const { activity = null, points = null, login = '', shares = [], reason = '', confirm = false } = slots;
  switch (verb) {
    case 'show':
    case 'help':
    case 'enrol':
    case 'leave':
    case 'recheck':
      return { verb };
    case 'reject':
    case 'refund':
    case 'claim':
      return { verb, reason };
    case 'revoke':
      return { verb, of: activity === null ? null : { login, activity }, reason };
    case 'settle':
      return { verb, activity, points, confirm };
    case 'share':
      return { verb, shares, confirm };
    case 'award':
      return { verb, login, activity: activity ?? '', points, reason };
    case 'nominate':
      return { verb, login, points: points ?? 0, reason };
    case 'redeem':
      return { verb, points: points ?? 0, reason };
    default:
      return verb satisfies never;
  }
}

function whatWasMeant(words: readonly string[], activities: readonly string[]) {
  const [first = '', second = ''] = words;
  const reordered = whatWasReordered(words, (some) => isSettling(some, activities));
  if (reordered !== null) return { nearest: reordered, form: null };
  const begun = grammar.find(({ verb, form }) => {
    if (first.startsWith('@')) return verb === 'share';
    return isNoWholeNumber(first) ? form.startsWith('<points>') : form.startsWith(`${first.toLowerCase()} `);
  });
  if (begun?.verb === 'award') return { nearest: nearestActivity(words[2], activities), form: begun.form };
  if (begun !== undefined) return { nearest: null, form: begun.form };
  // Nobody who mistypes is led to leave.
  const verbs = grammar.flatMap(({ verb, form }) =>
    verb === 'leave' ? [] : (/^[a-z]+/.exec(form)?.[0] ?? []),
  );
  // Of `/points 50 cofirm` it is the second word that went wrong.
  const wrong = readNumber(first) === null && !activities.includes(first) ? first : second;
  return { nearest: nearestWord(wrong, ['confirm', ...verbs, ...activities]), form: null };
}

function isSettling(words: readonly string[], activities: readonly string[]): boolean {
  return grammar.some(
    ({ verb, form }) =>
      (verb === 'settle' || verb === 'share') && fit(words, form.split(' '), activities) !== null,
  );
}

function nearestActivity(word: string | undefined, activities: readonly string[]): string | null {
  return word === undefined ? null : nearestWord(word, activities);
}

type Written = Exclude<Command, { verb: 'unknown' | 'beyond' }>;

/** A command as one would type it; reading it gives the same command. */
export function writeCommand(command: Written): string {
  return ['/points', ...wordsOf(command)].filter((word) => word !== '').join(' ');
}

function wordsOf(command: Written): string[] {
  switch (command.verb) {
    case 'show':
      return [];
    case 'help':
    case 'enrol':
    case 'leave':
    case 'recheck':
      return [command.verb];
    case 'reject':
    case 'refund':
    case 'claim':
      return [command.verb, command.reason];
    case 'revoke':
      return [
        'revoke',
        ...(command.of === null ? [] : [`@${command.of.login}`, command.of.activity]),
        command.reason,
      ];
    case 'settle':
      return [command.activity ?? '', numberWord(command.points), command.confirm ? 'confirm' : ''];
    case 'share':
      return [
        ...command.shares.flatMap(({ login, points }) => [`@${login}`, String(points)]),
        command.confirm ? 'confirm' : '',
      ];
    case 'award':
      return ['award', `@${command.login}`, command.activity, numberWord(command.points), command.reason];
    case 'nominate':
      return ['nominate', `@${command.login}`, String(command.points), command.reason];
    case 'redeem':
      return ['redeem', String(command.points), command.reason];
    default:
      return command satisfies never;
  }
}

function numberWord(points: number | null): string {
  return points === null ? '' : String(points);
}
