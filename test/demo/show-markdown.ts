import { styleText } from 'node:util';

import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A comment as a person reads it on its page, in a terminal: what is folded is named, what is hidden is not there. */
export function showMarkdown(markdown: string, width = 92): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  let isFolded = false;
  const blocks = tree.children.flatMap((node) => {
    if (node.type === 'html') {
      const summary = /<summary>(.*?)<\/summary>/.exec(node.value)?.[1];
      if (summary !== undefined) isFolded = true;
      if (node.value.includes('</details>')) isFolded = false;
      return summary === undefined ? [] : [styleText('dim', `▸ ${summary}`)];
    }
    return isFolded ? [] : [block(node, width)];
  });
  const lines = blocks
    .filter((text) => text !== '')
    .join('\n\n')
    .split('\n');
  return lines.map((line) => `  ${styleText('dim', '│')} ${line}`).join('\n');
}

function block(node: Nodes, width: number): string {
  if (node.type === 'heading') return styleText('bold', inline(node));
  if (node.type === 'list') {
    return node.children
      .map((item) => `• ${item.children.map((child) => block(child, width - 2)).join('\n')}`)
      .join('\n');
  }
  return wrap(inline(node), width);
}

function inline(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return styleText('cyan', node.value);
  if (node.type === 'break') return '\n';
  const text = 'children' in node ? node.children.map(inline).join('') : '';
  if (node.type === 'strong') return styleText('bold', text);
  return node.type === 'link' ? styleText('underline', text) : text;
}

/** Breaks lines at blanks; a line that is styled may come out a little short. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = [''];
      for (const word of line.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + word.length >= width) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines.join('\n');
    })
    .join('\n');
}
