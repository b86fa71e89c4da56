import { withoutMarkupLinks } from './markup-links.ts';
import { withoutTags } from './tags.ts';
import type { TextFormat } from './text-format.ts';

/** What a reader sees of a line, and the addresses that stand behind it. */
export interface Visible {
  readonly text: string;
  readonly links: readonly string[];
  readonly images: readonly string[];
}

const reference = /^\s{0,12}\[[^\]\n]{1,200}\]:\s{0,10}(\S{1,500}).*$/;
/** What a template does, and what it puts in: of ERB, Jinja, Liquid, Vue. */
const statement = /<%[^%]{0,300}%>|\{%[^%]{0,300}%\}|\{\{[^{}]{0,300}\}\}/g;
const templated = /<%|\{[%{]/;
const bare = /\bhttps?:\/\/[^\s<>()"'`\]]{1,500}/g;
const hasMarkup = /<|\]\[/;
/** The name of an address that is written elsewhere, `[text][name]`. */
const name = /\]\[[^[\]\n]{0,200}\]/g;
/** What looks like a tag or link in code is shown. */
const codeSpan = /`[^`\n]{1,300}`/g;
const heldAnchor = /\{#[^}\n]{1,200}\}/g;
/** Characters between the parts of a link or picture, at most: beyond, it is none. */
const longest = { alternative: 300, address: 500, title: 200 };

/** Parts a line or paragraph from the addresses, tags, anchors and comments in it. Takes time by its length alone. */
export function visible(line: string, format: TextFormat): Visible {
  const links: string[] = [];
  const images: string[] = [];
  const onLink = (address: string) => links.push(address);
  const onImage = (address: string) => images.push(address);
  let text = withoutMarkupLinks(line, format, onLink, onImage);
  if (text.includes(']:'))
    text = text.replace(reference, (_, address: string) => {
      links.push(address);
      return '';
    });
  if (text.includes('`') && hasMarkup.test(text))
    text = text.replaceAll(codeSpan, (span) => span.replaceAll(/[<>[\]]/g, ' '));
  if (text.includes('<!--')) text = withoutComments(text);
  if (text.includes('](')) {
    if (text.includes('![')) text = withoutImages(text, onImage);
    text = withoutLinks(text, onLink);
  }
  if (format === 'markdown' && text.includes('][')) text = text.replaceAll(name, ' ');
  if (format === 'html' && templated.test(text)) text = text.replaceAll(statement, ' ');
  if (text.includes('<')) text = withoutTags(text, onLink, onImage);
  if (text.includes('://'))
    text = text.replaceAll(bare, (address) => {
      links.push(address);
      return ' ';
    });
  if (text.includes('{#')) text = text.replaceAll(heldAnchor, ' ');
  return { text, links, images };
}

function withoutComments(text: string): string {
  return replaced(text, '<!--', (at) => {
    const end = text.indexOf('-->', at + 4);
    if (end === -1) return 'none from here on';
    return end - at - 4 <= 2000 ? { to: end + 3, shown: ' ' } : null;
  });
}

/** `![alternative](address "title")` */
function withoutImages(text: string, onImage: (address: string) => void): string {
  const target = targetsOf(text);
  let close = -1;
  return replaced(text, '![', (at) => {
    if (close < at + 2) close = text.indexOf(']', at + 2);
    if (close === -1) return 'none from here on';
    if (close - at - 2 > longest.alternative || text[close + 1] !== '(') return null;
    const found = target(close + 2);
    if (found === null) return null;
    onImage(found.address);
    return { to: found.to, shown: text.slice(at + 2, close) };
  });
}

/** The end of a link alone, `](address "title")`: its text may have begun in a line that is not there. */
function withoutLinks(text: string, onLink: (address: string) => void): string {
  const target = targetsOf(text);
  return replaced(text, '](', (at) => {
    const found = target(at + 2);
    if (found === null) return null;
    onLink(found.address);
    return { to: found.to, shown: ' ' };
  });
}

/** Reads the address and the end of a link whose bracket was opened before a place; the places must come in order. */
function targetsOf(text: string): (from: number) => { readonly address: string; readonly to: number } | null {
  let close = -1;
  const addressEnd = /[()\s]/g;
  return (from) => {
    if (close < from && close !== text.length) close = text.indexOf(')', from);
    if (close === -1) close = text.length;
    if (close === text.length || close - from > longest.address + longest.title) return null;
    addressEnd.lastIndex = from;
    const end = Math.min(addressEnd.exec(text)?.index ?? close, from + longest.address);
    if (close - end > longest.title) return null;
    return { address: text.slice(from, end), to: close + 1 };
  };
}

/** What takes the place of a mark: `shown`, up to `to`. */
type Found = { readonly to: number; readonly shown: string } | 'none from here on' | null;

/** A text in which each place that begins with `mark` gives way to what `find` says of it; null leaves it. */
function replaced(text: string, mark: string, find: (at: number) => Found): string {
  const parts: string[] = [];
  let kept = 0;
  let at = text.indexOf(mark);
  while (at !== -1) {
    const found = find(at);
    if (found === 'none from here on') break;
    if (found === null) at = text.indexOf(mark, at + 1);
    else {
      parts.push(text.slice(kept, at), found.shown);
      kept = found.to;
      at = text.indexOf(mark, kept);
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(kept);
}
