import type { Nodes, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

import { nearestWord } from '../program/words.ts';

/** What a line `/points …` asks for. `typed` is the line as it was written. */
export type Command = { readonly typed: string } & (
  | { readonly verb: 'show' }
  | { readonly verb: 'help' }
  | { readonly verb: 'reject'; readonly reason: string }
  | {
      readonly verb: 'settle';
      readonly activity: string | null;
      readonly points: number | null;
      readonly confirm: boolean;
    }
  | { readonly verb: 'unknown'; readonly nearest: string | null }
);

const line = /^ {0,3}\/points(?![\w-])[^\n]*/gim;
/** What a command cannot be part of are blocks, code and HTML: the rest of Markdown would only cost time, without a bound for hostile text. */
const blocksAndCode = { disable: { null: ['attention', 'labelStartLink', 'labelStartImage', 'labelEnd'] } };
const deepQuote = /^([ \t>]{100})[ \t>]+/gm;
const wholeNumber = /^-?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})p?$/i;

/**
 * The commands in a comment, in order:
 * `/points` · `/points help` · `/points reject REASON` · `/points [ACTIVITY] [N] [confirm]`.
 * A command is a line of its own that starts with `/points` in a plain paragraph: not in a quote, a list, code,
 * or an HTML comment, as GitHub would show it. Case and stray blanks are forgiven. Never throws.
 */
export function readCommands(body: string, activities: readonly string[]): Command[] {
  if (body.search(line) === -1) return [];
  const text = body.replace(deepQuote, '$1');
  return fromMarkdown(text, { extensions: [blocksAndCode] })
    .children.filter((node) => node.type === 'paragraph')
    .flatMap((paragraph) => linesOf(paragraph, text))
    .map((typed) => readCommand(typed, activities));
}

/** The paragraph's command lines that are text, not part of a code span or inline HTML. */
function linesOf(paragraph: Paragraph, body: string): string[] {
  const [start, end] = span(paragraph);
  const covered = paragraph.children.filter((child) => child.type !== 'text').map(span);
  return [...body.slice(start, end).matchAll(line)]
    .filter(({ index }) => !covered.some(([from, to]) => from <= start + index && start + index < to))
    .map(([text]) => text.trim());
}

function span(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function readCommand(typed: string, activities: readonly string[]): Command {
  const words = typed.split(/\s+/u).slice(1);
  const [first = ''] = words;
  const verb = first.toLowerCase();
  if (first === '') return { typed, verb: 'show' };
  if (verb === 'help' && words.length === 1) return { typed, verb: 'help' };
  if (verb === 'reject') return { typed, verb: 'reject', reason: words.slice(1).join(' ') };
  return { typed, ...readSettlement(words, activities) };
}

function readSettlement(words: readonly string[], activities: readonly string[]) {
  const rest = [...words];
  const activity = activities.find((id) => id.toLowerCase() === rest[0]?.toLowerCase()) ?? null;
  if (activity !== null) rest.shift();
  const points = rest[0] !== undefined && wholeNumber.test(rest[0]) ? readNumber(rest[0]) : null;
  if (points !== null) rest.shift();
  const confirm = rest[0]?.toLowerCase() === 'confirm';
  if (confirm) rest.shift();
  return rest[0] === undefined
    ? ({ verb: 'settle', activity, points, confirm } as const)
    : ({
        verb: 'unknown',
        nearest: nearestWord(rest[0], ['confirm', 'reject', 'help', ...activities]),
      } as const);
}

function readNumber(text: string): number {
  return Number(text.replaceAll(',', '').replace(/p$/i, ''));
}
