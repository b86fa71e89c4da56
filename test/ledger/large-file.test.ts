import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { folderIo } from '../../src/ledger/folder-io.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import { largeFile, largestWhole } from '../../src/ledger/large-file.ts';
import { buildDraft, buildDrafts, buildLines } from '../builders/entry.ts';
import { chainOf, entriesOf, headOf } from './reading.ts';

const now = new Date('2026-11-24T10:00:00Z');
const path = 'ledger/2026-11.jsonl';
/** Of 1.3 MB each, with letters of several bytes that stand across the ends of what is read at once. */
const texts = buildLines(buildDrafts(15, { reason: '“ü” '.repeat(155_000) }));

async function folder(file: string): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'docpoints-large-'));
  onTestFinished(() => rm(place, { recursive: true }));
  await mkdir(join(place, 'ledger'));
  await writeFile(join(place, path), file);
  return place;
}

const whole = () => folder(texts.map((text) => `${text}\n`).join(''));
const textsOf = async (place: string) =>
  Array.fromAsync((await folderLedger(place).scan()).lines, ({ text }) => text);

test('a file of any size is read line by line', async () => {
  const place = await whole();
  expect((await stat(join(place, path))).size).toBeGreaterThan(largestWhole);
  expect((await textsOf(place)).map((text, index) => text === texts[index])).toEqual(texts.map(() => true));
  expect(await chainOf(folderLedger(place))).toMatchObject({ count: 15, problems: [] });
});

test('what is added to it while it is read is not of that moment', async () => {
  const place = await whole();
  const { lines } = await folderLedger(place).scan();
  const reading = lines[Symbol.asyncIterator]();
  await reading.next();
  await writeFile(join(place, path), 'more\n', { flag: 'a' });
  let left = 0;
  while ((await reading.next()).done !== true) left += 1;
  expect(left).toBe(14);
});

test('an append to one that is over full goes into the next part, and needs no rebuild', async () => {
  const place = await whole();
  const ledger = folderLedger(place);
  await ledger.rebuild({ dropTornTail: false, now });
  for (const id of ['a', 'b']) await ledger.append([buildDraft({ id })], await headOf(ledger), now);
  expect((await readdir(join(place, 'ledger'))).toSorted()).toEqual(['2026-11.2.jsonl', '2026-11.jsonl']);
  expect(await chainOf(ledger)).toMatchObject({ count: 17, problems: [], warnings: [] });
  expect(JSON.parse(await readFile(join(place, 'head.json'), 'utf8'))).toMatchObject({
    file: 'ledger/2026-11.2.jsonl',
    lines: 2,
    derived: await headOf(ledger).then(({ digest }) => digest),
  });
});

test('nothing is appended to one that is not whole', async () => {
  const place = await whole();
  const ledger = folderLedger(place);
  await ledger.rebuild({ dropTornTail: false, now });
  const head = await headOf(ledger);
  const file = await readFile(join(place, path), 'utf8');
  await writeFile(join(place, path), file.replace('"points":25', '"points":26'));
  await expect(ledger.append([buildDraft({ id: 'a' })], head, now)).rejects.toThrow(
    `${path}, line 2: does not follow`,
  );
});

test.each(['', '\n'])('a last line that was cut off is taken away from it (ended by %j)', async (end) => {
  const place = await folder(`${texts.join('\n').slice(0, -1000)}${end}`);
  const ledger = folderLedger(place);
  await expect(ledger.rebuild({ dropTornTail: false, now })).rejects.toThrow('rebuild --drop-torn-tail');
  expect(await ledger.rebuild({ dropTornTail: true, now })).toMatchObject({ kind: 'rebuilt', count: 14 });
  expect(await chainOf(ledger)).toMatchObject({ count: 14, problems: [], warnings: [] });
  await ledger.append([buildDraft({ id: 'next' })], await headOf(ledger), now);
  expect(await entriesOf(ledger)).toHaveLength(15);
});

test('who is stopped before it is taken away takes it away the next time', async () => {
  const place = await folder(texts.join('\n').slice(0, -1000));
  const cut = () => Promise.reject(Object.assign(new Error('stopped'), { code: 'EIO' }));
  const stopped = folderLedger(place, { io: { ...folderIo, cut } });
  await expect(stopped.rebuild({ dropTornTail: true, now })).rejects.toThrow('stopped');
  const ledger = folderLedger(place);
  expect((await chainOf(ledger)).problems[0]?.what).toContain('rebuild --drop-torn-tail');
  await ledger.rebuild({ dropTornTail: true, now });
  expect(await chainOf(ledger)).toMatchObject({ count: 14, problems: [], warnings: [] });
});

test('more than any text can hold in one line is told to be no line', async () => {
  const place = await whole();
  await truncate(join(place, path), 600_000_000);
  await expect(textsOf(place)).rejects.toThrow(`${path}, line 16, is longer than 64 MB`);
});

test('a file beside the lines that no ledger has is named', async () => {
  const place = await whole();
  await writeFile(join(place, 'head.json'), '');
  await truncate(join(place, 'head.json'), 600_000_000);
  await expect(headOf(folderLedger(place))).rejects.toThrow('head.json is larger than 500 MB');
});

test('its last line is found, however long it is', async () => {
  const place = await folder(`first\n${'x'.repeat(3_000_000)}\n`);
  const file = join(place, path);
  const { text, before } = await largeFile(file, path, (await stat(file)).size).last();
  expect([text.length, before]).toEqual([3_000_000, 6]);
});

test('a line of it that is not UTF-8 is named', async () => {
  const place = await whole();
  const bytes = await readFile(join(place, path));
  bytes[bytes.indexOf('“', bytes.indexOf(0x0a))] = 0xff;
  await writeFile(join(place, path), bytes);
  const { problems } = await chainOf(folderLedger(place));
  expect(problems[0]).toMatchObject({ line: 2, what: expect.stringContaining('is not UTF-8') });
});
