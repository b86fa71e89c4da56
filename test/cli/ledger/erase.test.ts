import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ana, buildDraft } from '../../builders/entry.ts';
import { docpoints } from '../run-docpoints.ts';
import { ledgerFolder } from './ledger-folder.ts';

const ledger = () =>
  ledgerFolder([
    buildDraft({ reason: 'well done, octocat' }),
    buildDraft({ id: 'pr/1296269/13/award/1/1', member: ana, points: 50 }),
  ]);

/** All that stands in any file below the folder, and the names of the files. */
async function everything(folder: string): Promise<string> {
  const paths = await readdir(folder, { recursive: true });
  const texts = await Promise.all(
    paths.map(async (path) =>
      (await stat(join(folder, path))).isFile()
        ? `${path}\n${await readFile(join(folder, path), 'utf8')}`
        : path,
    ),
  );
  return texts.join('\n');
}

test('an erased member is in no file any more, and their points are a tombstone’s', async () => {
  const folder = await ledger();
  const { code, out, err } = await docpoints(['ledger', 'erase', '@Octocat', '--yes', '--ledger', folder]);
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Erased in 1 line of .* is erased:1 now/),
  });
  expect(err).toContain('GitHub keeps the commits');
  expect(err).toContain('Leaderboard and badges are made by the rules of the preset simple');
  expect(await everything(folder)).not.toMatch(/octocat|583231/i);
  const standing = await docpoints(['standing', '--json', '--at', '2030-12-31', '--ledger', folder]);
  expect(JSON.parse(standing.out)).toContainEqual(
    expect.objectContaining({ member: { id: -1, login: 'erased:1' }, lifetime: 25 }),
  );
});

test('the ledger is whole after it, and the head before is answered as rewritten by erasure', async () => {
  const folder = await ledger();
  const { out } = await docpoints(['ledger', 'erase', '@octocat', '--yes', '--ledger', folder]);
  const before = /before: (sha256:\w{64})/.exec(out)?.[1] ?? '';
  const verify = (...more: string[]) => docpoints(['ledger', 'verify', '--ledger', folder, ...more]);
  expect(await verify()).toMatchObject({ code: 0 });
  const against = await verify('--against', before);
  expect(against.code).toBe(1);
  expect(`${against.out}${against.err}`).toMatch(/rewritten by erasure/);
});

test('nobody is erased without being asked for', async () => {
  const folder = await ledger();
  const before = await everything(folder);
  expect(await docpoints(['ledger', 'erase', '@octocat', '--ledger', folder])).toMatchObject({
    code: 2,
    err: expect.stringContaining('say --yes'),
  });
  expect(await everything(folder)).toBe(before);
});

test('a login that nobody had erases nothing', async () => {
  expect(await docpoints(['ledger', 'erase', '@hubot', '--yes', '--ledger', await ledger()])).toMatchObject({
    code: 1,
    err: expect.stringContaining('knows nobody of the name @hubot'),
  });
});

test('nobody is erased twice', async () => {
  const cwd = await ledger();
  const erase = (name: string) => docpoints(['ledger', 'erase', name, '--yes', '--ledger', '.'], { cwd });
  expect(await erase('@octocat')).toMatchObject({ code: 0 });
  expect(await erase('erased:1')).toMatchObject({
    code: 1,
    err: 'Account -1 was erased already: nobody is known to have it. Nothing was erased.\n',
  });
});

test('a login that was two accounts’ is asked for by number', async () => {
  const folder = await ledgerFolder([
    buildDraft(),
    buildDraft({ id: 'b', member: { id: 7, login: 'octocat' } }),
  ]);
  expect(await docpoints(['ledger', 'erase', '@octocat', '--yes', '--ledger', folder])).toMatchObject({
    code: 2,
    err: expect.stringContaining('583231, 7'),
  });
  expect(await docpoints(['ledger', 'erase', '7', '--yes', '--ledger', folder])).toMatchObject({ code: 0 });
  expect(await everything(folder)).toContain('583231');
});
