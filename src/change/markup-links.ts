import type { TextFormat } from './text-format.ts';

/** Called for each address found in a text. */
type Found = (address: string) => void;

const rstNamed = /(?::[\w:+.-]{1,40}:)?`([^`<>\n]{0,300})<([^`<>\n]{1,500})>`_{0,2}/g;
const rstRole = /:([\w:+.-]{1,40}):`([^`<>\n]{1,300})`/g;
/** Roles that show the title of what they point to. */
const rstReference = /^(?:ref|doc|any|numref|download|std:ref|std:doc)$/;
/** Roles whose text is set as prose. */
const rstProse = /^(?:term|abbr|guilabel|menuselection|kbd|sup|sub|emphasis|strong|dfn)$/;

const adocImage = /\bimage::?([^\s[\]]{1,500})\[([^\]\n]{0,300})\]/g;
const adocLink = /\b(link:|xref:|mailto:|https?:\/\/)([^\s[\]]{1,500})\[([^\]\n]{0,300})\]/g;
const adocCross = /<<([^<>,\n]{1,200})(?:,([^<>\n]{0,300}))?>>/g;

/** Takes the links and pictures of reStructuredText and AsciiDoc out of a text; leaves other formats whole. */
export function withoutMarkupLinks(text: string, format: TextFormat, onLink: Found, onImage: Found): string {
  if (format === 'restructuredtext' && text.includes('`')) return withoutRoles(text, onLink);
  if (format === 'asciidoc' && (text.includes('[') || text.includes('<<')))
    return withoutMacros(text, onLink, onImage);
  return text;
}

function withoutRoles(text: string, onLink: Found): string {
  return text
    .replaceAll(rstNamed, (_, shown: string, address: string) => {
      onLink(address);
      return shown;
    })
    .replaceAll(rstRole, (_, role: string, target: string) => {
      if (rstProse.test(role)) return target;
      if (!rstReference.test(role)) return `\`${target}\``;
      onLink(target);
      return titleOf(target);
    });
}

function withoutMacros(text: string, onLink: Found, onImage: Found): string {
  return text
    .replaceAll(adocImage, (_, address: string, shown: string) => {
      onImage(address);
      return shown.split(',')[0] ?? '';
    })
    .replaceAll(adocLink, (_, scheme: string, address: string, shown: string) => {
      onLink(address);
      return shown === '' && scheme === 'xref:' ? titleOf(address) : shown.replace(/\^$|,\w+=.*$/, '');
    })
    .replaceAll(adocCross, (_, address: string, shown: string | undefined) => {
      onLink(address);
      return shown ?? titleOf(address);
    });
}

/** A reader sees the title of the target, which its name resembles: its last piece in words. */
const titleOf = (target: string): string =>
  (/([^/#:!~]*?)(?:\.\w{1,5})?$/.exec(target)?.[1] ?? '').replaceAll(/[-_]/g, ' ');
