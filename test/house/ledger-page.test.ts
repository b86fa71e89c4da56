import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { digestOf, readEntryLine, writeEntryLine } from '../../src/standing/entry-line.ts';

const page = readFileSync('docs/ledger.md', 'utf8');
const block = (name: string) =>
  new RegExp(`<!-- ${name} -->\n\n\`\`\`\\w*\n(.*)\n\`\`\``).exec(page)?.[1] ?? `no ${name}`;

test('the line that the page on the ledger shows is one as it is written, and has the digest that the page names', () => {
  const line = block('line');
  const reading = readEntryLine(line);
  expect(reading).toMatchObject({ kind: 'entry', warnings: [] });
  expect(reading.kind === 'entry' ? JSON.parse(writeEntryLine(reading.entry)) : null).toEqual(
    JSON.parse(line),
  );
  expect(digestOf(JSON.parse(line))).toBe(block('digest'));
});
