import { formulaBlanker } from './formulas.ts';
import { plainBlocks, type PlainBlock } from './plain-blocks.ts';
import { ShownText } from './shown-text.ts';

/** Blanks that keyboards and text pasted from elsewhere leave about: no one sees them, and Markdown makes nothing of them. */
const stray = String.raw`(?:[\u00a0\u2000-\u200a\u202f\u205f\u3000\ufeff] *)*`;
const line = new RegExp(String.raw`(?<=^|\n) {0,3}${stray}\/points(?=\s|$)[^\n]*`, 'gi');

/**
 * The lines of a comment that are commands: those that start with `/points` in a plain paragraph, not in a quote, a list,
 * code, a formula, a comment in HTML or what HTML quotes, as GitHub would show it. Never throws, and takes time that grows
 * with the comment, whatever it is made of.
 */
export function commandLines(body: string): string[] {
  if (body.search(line) === -1) return [];
  const shown = new ShownText();
  const withoutFormulas = formulaBlanker();
  return plainBlocks(body).flatMap((block) => {
    const raw = body.slice(block.from, block.to);
    const said = block.kind === 'paragraph' ? shown.paragraph(raw) : shown.html(raw);
    if (!isPlain(block, raw)) return [];
    const plain = withoutFormulas(said);
    return Array.from(raw.matchAll(line))
      .filter(({ 0: found, index }) => plain[index + found.indexOf('/')] === '/')
      .map(([found]) => found.trim());
  });
}

/** An image or a break on a line of its own begins what Markdown calls HTML, and GitHub shows what follows it as plain lines. */
const openImage = /^ {0,3}<(?:img|br|video|picture)\b/i;

function isPlain({ kind }: PlainBlock, text: string): boolean {
  return kind === 'paragraph' || (openImage.test(text) && !text.includes('<!--'));
}
