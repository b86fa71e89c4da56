import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** All nodes of a text as GitHub's Markdown reads it, in order. */
export function nodesOf(markdown: string): Nodes[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return withChildren(tree);
}

function withChildren(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(withChildren) : [])];
}

/** The text outside code, where GitHub looks for mentions, references and commits. */
export function textOutsideCode(markdown: string): string {
  return nodesOf(markdown)
    .flatMap((node) => (node.type === 'text' ? [node.value] : []))
    .join('\n');
}
