import type { Hunk } from './patch.ts';

const label = /<(?:text|tspan|title|desc|textPath)\b[^<>]{0,2000}>([^<>]{1,1000})/g;
/** A line of text alone, within a label that began in a line before. */
const bareText = /^[^<>{}:;="]{2,300}$/;

/** The words of a drawing in SVG as items of a list in HTML; everything else of it becomes blank. */
export function diagramLabels(hunk: Hunk): Hunk {
  return { ...hunk, lines: hunk.lines.map((line) => ({ ...line, text: labelsIn(line.text) })) };
}

function labelsIn(text: string): string {
  if (!text.includes('<')) {
    const words = text.trim();
    return bareText.test(words) && /\p{L}{2}/u.test(words) ? `<li>${words}` : '';
  }
  const labels = Array.from(text.matchAll(label), ([, words = '']) => words.trim());
  const shown = labels.filter((words) => words !== '');
  return shown.length === 0 ? '' : `<li>${shown.join(' ')}`;
}
