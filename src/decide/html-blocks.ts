const names =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

const attribute =
  String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>` + '`' + String.raw`]+))?`;
/** A whole tag, its name first. */
export const tag = String.raw`<(?:([a-z][a-z\d-]*)(?:${attribute})*\s*\/?|\/([a-z][a-z\d-]*)\s*)>`;

/** How HTML begins that ends with a line of its own, and how that line is known. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|textarea|style)(?:\s|>|$)/i, /<\/(?:script|pre|textarea|style)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
const block = new RegExp(String.raw`^<\/?(?:${names})(?:\s|\/?>|$)`, 'i');
const alone = new RegExp(String.raw`^${tag}\s*$`, 'i');

/** How HTML ends that a line begins: with a line that has the pattern in it, or with a blank one. Null: it begins none. `interrupts`: it stands below the text of a paragraph. */
export function htmlEnd(line: string, interrupts: boolean): RegExp | 'blank' | null {
  if (!line.startsWith('<')) return null;
  const own = kinds.find(([start]) => start.test(line));
  if (own !== undefined) return own[1];
  return block.test(line) || (!interrupts && alone.test(line)) ? 'blank' : null;
}
