/** A process of its own that appends to a ledger, run by `startAppender`. */
import { writeSync } from 'node:fs';
import { Readable } from 'node:stream';

import * as v from 'valibot';

import { ledgerViews } from '../../src/flow/ledger-views.ts';
import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import type { OctokitLike } from '../../src/github/octokit-like.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { folderIo, type FolderIo } from '../../src/ledger/folder-io.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import { httpLedger } from '../../src/ledger/http.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Rebuildable } from '../../src/ledger/rebuild.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { buildDraft } from '../builders/entry.ts';

const asked = v.object({
  store: v.union([
    v.object({ folder: v.string() }),
    v.object({ url: v.string(), token: v.string() }),
    v.object({ server: v.string(), token: v.string() }),
  ]),
  work: v.picklist(['append', 'rebuild', 'replace']),
  /** Of the entries, each about a pull request and a member of its own. */
  numbers: v.array(v.number()),
  /** At which boundary the process kills itself; null: at none. */
  killAt: v.nullable(v.number()),
  /** At which boundary it suspends itself, until somebody continues it; null: at none. */
  stopAt: v.nullable(v.number()),
});
const { store, work, numbers, killAt, stopAt } = v.parse(asked, JSON.parse(process.argv[2] ?? ''));
const reading = readProgram('extends: dataminer', 'test');
if (!reading.ok) throw new Error('The preset is invalid.');
const views = ledgerViews(reading.program, 'https://github.com', null);
const now = new Date('2026-11-24T10:00:00Z');

// Who may write no larger files is told so by the system, as on a full disk, and not killed.
process.on('SIGXFSZ', () => undefined);

let boundary = 0;
/** One more place at which somebody may pull the plug: before each change, and behind the last one. */
function pass(): void {
  boundary += 1;
  if (boundary === killAt) process.kill(process.pid, 'SIGKILL');
  if (boundary !== stopAt) return;
  // At once, for nobody writes while he sleeps.
  writeSync(1, 'asleep\n');
  process.kill(process.pid, 'SIGSTOP');
}
function before<T>(done: () => Promise<T>): Promise<T> {
  pass();
  return done();
}

const io: FolderIo = {
  write: (path, text) => before(() => folderIo.write(path, text)),
  append: (path, text) => before(() => folderIo.append(path, text)),
  sync: (path) => before(() => folderIo.sync(path)),
  makeFolder: (path) => before(() => folderIo.makeFolder(path)),
  move: (from, to) => before(() => folderIo.move(from, to)),
  cut: (path, bytes) => before(() => folderIo.cut(path, bytes)),
  remove: (path) => before(() => folderIo.remove(path)),
};

function open(): Ledger & Partial<Rebuildable> {
  if ('server' in store) return httpLedger({ url: store.server, token: store.token, signer: null });
  if ('folder' in store) return folderLedger(store.folder, { io, views });
  const octokit = createOctokit({ token: store.token, baseUrl: `${store.url}/api/v3` });
  const watched: OctokitLike = {
    request: (route, parameters) => before(() => octokit.request(route, parameters)),
    graphql: (query, variables) => before(() => octokit.graphql(query, variables)),
  };
  const ref = { owner: 'octo-org', repo: 'docs', branch: 'docpoints' };
  return branchLedger(octokitBranch(watched, ref), { views });
}

const ledger = open();
if (work === 'rebuild') await ledger.rebuild?.({ dropTornTail: false, now });
else if (work === 'replace') {
  const { head } = await ledger.read({ source: null, members: [] });
  const { lines } = await ledger.scan();
  const texts = await Array.fromAsync(lines, ({ text }) => text);
  await ledger.replace(Readable.from(texts.slice(0, -1)), head);
} else {
  for (const number of numbers) {
    const member = { id: 1000 + (number % 7), login: `member-${number % 7}` };
    const id = `pr/1296269/${number}/award/${member.id}/1`;
    const source = {
      repo: 'octo-org/docs',
      repoId: 1296269,
      pull: number,
      commit: null,
      comment: null,
      url: 'https://github.com/octo-org/docs',
    };
    for (;;) {
      const about = { source: { repoId: 1296269, number }, members: [member.id] };
      const { head } = await ledger.read(about);
      const { kind } = await ledger.append([buildDraft({ id, member, source })], head, now);
      if (kind === 'appended') break;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50));
    }
    pass();
    process.stdout.write(`${id}\n`);
  }
}
pass();
process.stdout.write('done\n');
