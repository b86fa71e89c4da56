import type { Nodes, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

import { blanks, formulaBlanker } from './formulas.ts';

const line = /(?<=^|\n) {0,3}\/points(?=[ \t]|\n|\r|$)[^\n]*/gi;
/** What a command cannot be part of are blocks, code and HTML: the rest of Markdown would only cost time, without a bound for hostile text. */
const blocksAndCode = { disable: { null: ['attention', 'labelStartLink', 'labelStartImage', 'labelEnd'] } };
const deepQuote = /^([ \t>]{100})[ \t>]+/gm;

/**
 * The lines of a comment that are commands: those that start with `/points` in a plain paragraph, not in a quote, a list,
 * code, a formula, or an HTML comment, as GitHub would show it. Never throws.
 */
export function commandLines(body: string): string[] {
  if (body.search(line) === -1) return [];
  const text = body.replace(deepQuote, '$1');
  const withoutFormulas = formulaBlanker();
  return fromMarkdown(text, { extensions: [blocksAndCode] })
    .children.filter(isPlain())
    .flatMap((node) => {
      const raw = textOf(node, text);
      const plain = withoutFormulas(node.type === 'paragraph' ? withoutCode(node, text) : raw);
      return Array.from(raw.matchAll(line))
        .filter(({ 0: found, index }) => plain[index + found.indexOf('/')] === '/')
        .map(([found]) => found.trim());
    });
}

/** Tells, of one node after the other, whether it stands outside quotations and comments that are written as HTML. */
function isPlain(): (node: RootContent) => boolean {
  let quotes = 0;
  let isComment = false;
  const count = (text: string, tag: RegExp) => text.match(tag)?.length ?? 0;
  return (node) => {
    if (node.type === 'html') {
      const { value } = node;
      quotes = Math.max(0, quotes + count(value, /<blockquote/gi) - count(value, /<\/blockquote/gi));
      isComment = isComment ? !value.includes('-->') : value.lastIndexOf('<!--') > value.lastIndexOf('-->');
    }
    return quotes === 0 && !isComment;
  };
}

/** An image or a break on a line of its own begins what Markdown calls HTML, and GitHub shows what follows it as plain lines. */
const openImage = /^ {0,3}<(?:img|br|video|picture)\b/i;

/** What a node says in plain lines; empty where it says nothing so. */
function textOf(node: RootContent, body: string): string {
  if (node.type === 'paragraph') return body.slice(...span(node));
  return node.type === 'html' && openImage.test(node.value) && !node.value.includes('<!--') ? node.value : '';
}

/** The text of a paragraph with code and HTML in it blanked. */
function withoutCode(paragraph: Paragraph, body: string): string {
  const [start, end] = span(paragraph);
  const parts: string[] = [];
  let at = start;
  for (const [from, to] of paragraph.children.filter(({ type }) => type !== 'text').map(span)) {
    parts.push(body.slice(at, from), blanks(to - from));
    at = to;
  }
  return [...parts, body.slice(at, end)].join('');
}

function span(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
