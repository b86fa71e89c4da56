import { item, likeCode, type LineKind, ruled } from './line-shape.ts';
import { thresholds } from './thresholds.ts';

const directive = /^\s*\.\. ([\w:+-]{1,60})::\s*(.*)$/;
const option = /^\s+:[\w-]{1,40}:/;
/** What stands below these is literal. */
const literalDirective =
  /^(?:code|code-block|sourcecode|parsed-literal|prompt|doctest|testcode|testoutput|productionlist|math|graphviz|digraph|raw)$/;
/** These show nothing of themselves. */
const silentDirective =
  /^(?:role|default-role|index|meta|highlight|contents|include|literalinclude|image|figure|toctree|sectnum|tabularcolumns|rst-class|cssclass|(?:\w+:)?(?:current)?module)$/;

/**
 * The kind of each line of reStructuredText: what is indented below `::` or a directive of code is literal, and a
 * hunk may begin amid of it.
 */
export function restructuredKinds(lines: readonly string[]): LineKind[] {
  const outside = lines.findIndex((line) => /^\S/.test(line));
  /** Indentation of what opened the literal block that we are in. */
  let literal =
    likeCode(lines.slice(0, outside === -1 ? lines.length : outside)) > thresholds.beginsInLiteral ? 0 : null;
  let options = false;
  /** Indentation of the table of contents that we are in. */
  let contents: number | null = null;
  return lines.map((line, at): LineKind => {
    if (line.trim() === '') {
      options = false;
      return 'blank';
    }
    if (/^\s*>>> /.test(line)) return 'code';
    const indent = textAt(line);
    if (contents !== null && indent > contents) return 'contents';
    if ((options || literal !== null) && option.test(line)) return 'mark';
    if (literal !== null && indent > literal) return 'code';
    const [, name, rest] = directive.exec(line) ?? [];
    options = name !== undefined;
    contents = name === 'toctree' ? indent : null;
    literal = (name === undefined ? /::\s*$/.test(line) : literalDirective.test(name)) ? indent : null;
    if (name !== undefined && (literal !== null || rest === '' || silentDirective.test(name))) return 'mark';
    if (/^\s*\.\. _/.test(line)) return 'mark';
    if (name !== undefined) return 'prose';
    if (/^\s*\.\. (?!\[)/.test(line)) return 'comment';
    return shapeOf(line, lines[at + 1] ?? '');
  });
}

/** Where the text of a line begins, behind the mark of a list. */
const textAt = (line: string): number => /^\s*(?:(?:[-*+•]|\d{1,4}[.)]|#\.)\s+)?/.exec(line)?.[0].length ?? 0;

function shapeOf(line: string, below: string): LineKind {
  if (ruled.test(line)) return 'mark';
  const isUnderlined = /^([=\-~^"'`#*+])\1{2,}\s*$/.test(below) && below.trim().length >= line.trim().length;
  if (isUnderlined) return 'heading';
  if (/^\s*\|/.test(line)) return 'row';
  return item.test(line) ? 'item' : 'prose';
}
