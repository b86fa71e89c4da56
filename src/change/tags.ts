/** Called for each address found in a text. */
type Found = (address: string) => void;

/** What stands between angle brackets. Nothing within can open another: each character is looked at once. */
const held = /<([^<>]{1,1800})>/g;
/** Markdown shows an address in angle brackets as a link: it is no tag. */
const autolink = /^(?:(?:https?|ftp|mailto):[^\s]{1,500})$/i;
const image = /^img\b/i;
const source = /\bsrc=["']?([^"'\s]{1,500})/i;
const anchor = /^a\b/i;
const address = /\bhref=["']?([^"'\s]{1,500})/i;
const tag = /^\/?[a-z]/i;
/** Characters of a tag, at most. */
const longestTag = 602;

/** Takes the tags of HTML out of a text, and the addresses in angle brackets. */
export function withoutTags(text: string, onLink: Found, onImage: Found): string {
  return text.replaceAll(held, (whole, inner: string) => {
    if (autolink.test(inner)) onLink(inner);
    else if (image.test(inner)) {
      const found = source.exec(inner)?.[1];
      if (found !== undefined) onImage(found);
      else if (inner.length > longestTag) return whole;
    } else if (anchor.test(inner)) {
      const found = address.exec(inner)?.[1];
      if (found !== undefined) onLink(found);
      else if (inner.length > longestTag) return whole;
    } else if (!tag.test(inner) || inner.length > longestTag) return whole;
    return ' ';
  });
}
