/** How a documentation file is written, as far as its name tells. */
export type TextFormat =
  | 'markdown'
  | 'restructuredtext'
  | 'asciidoc'
  | 'html'
  | 'contents'
  | 'plain'
  | 'notebook'
  | 'diagram'
  | 'image';

const byExtension: Readonly<Record<string, TextFormat>> = {
  md: 'markdown',
  mdx: 'markdown',
  markdown: 'markdown',
  rst: 'restructuredtext',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  asc: 'asciidoc',
  html: 'html',
  htm: 'html',
  yml: 'contents',
  yaml: 'contents',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  avif: 'image',
  svg: 'diagram',
  ipynb: 'notebook',
  drawio: 'image',
};

/** The format of the file at a path; `contents` is a table of contents or other YAML, `plain` what has no known extension. */
export function textFormat(path: string): TextFormat {
  const extension = /\.(\w{1,10})$/.exec(path)?.[1]?.toLowerCase();
  return (extension === undefined ? undefined : byExtension[extension]) ?? 'plain';
}
