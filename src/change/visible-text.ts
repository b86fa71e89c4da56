import { withoutMarkupLinks } from './markup-links.ts';
import type { TextFormat } from './text-format.ts';

/** What a reader sees of a line, and the addresses that stand behind it. */
export interface Visible {
  readonly text: string;
  readonly links: readonly string[];
  readonly images: readonly string[];
}

const image = /!\[([^\]]{0,300})\]\(([^()\s]{0,500})[^)\n]{0,200}\)/g;
/** The end of a link alone: its text may have begun in a line that is not there. */
const link = /\]\(([^()\s]{0,500})[^)\n]{0,200}\)/g;
const imageTag = /<img\b[^<>]{0,600}?\bsrc=["']?([^"'\s<>]{1,500})[^<>]{0,600}>/gi;
const anchorTag = /<a\b[^<>]{0,600}?\bhref=["']?([^"'\s<>]{1,500})[^<>]{0,600}>/gi;
const tag = /<\/?[a-z][^<>]{0,600}>/gi;
const comment = /<!--[^\n]{0,2000}?-->/g;
const reference = /^\s{0,12}\[[^\]\n]{1,200}\]:\s{0,10}(\S{1,500}).*$/;
/** Markdown shows an address in angle brackets as a link: it is no tag. */
const autolink = /<((?:https?|ftp|mailto):[^\s<>]{1,500})>/gi;
const bare = /\bhttps?:\/\/[^\s<>()"'`\]]{1,500}/g;
const heldAnchor = /\{#[^}\n]{1,200}\}/g;
const hasAddress = /[[\]<:`]/;

/** Parts a line or paragraph from the addresses, tags, anchors and comments in it. */
export function visible(line: string, format: TextFormat): Visible {
  const links: string[] = [];
  const images: string[] = [];
  if (!hasAddress.test(line) && !line.includes('{#')) return { text: line, links, images };
  const plain = withoutMarkupLinks(
    line,
    format,
    (address) => links.push(address),
    (address) => images.push(address),
  );
  const text = plain
    .replace(reference, (_, address: string) => {
      links.push(address);
      return '';
    })
    .replaceAll(comment, ' ')
    .replaceAll(image, (_, alternative: string, address: string) => {
      images.push(address);
      return alternative;
    })
    .replaceAll(link, (_, address: string) => {
      links.push(address);
      return ' ';
    })
    .replaceAll(autolink, (_, address: string) => {
      links.push(address);
      return ' ';
    })
    .replaceAll(imageTag, (_, address: string) => {
      images.push(address);
      return ' ';
    })
    .replaceAll(anchorTag, (_, address: string) => {
      links.push(address);
      return ' ';
    })
    .replaceAll(tag, ' ')
    .replaceAll(bare, (address) => {
      links.push(address);
      return ' ';
    })
    .replaceAll(heldAnchor, ' ');
  return { text, links, images };
}
