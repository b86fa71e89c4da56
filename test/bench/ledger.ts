import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ledgerViews } from '../../src/flow/ledger-views.ts';
import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Program } from '../../src/program/program.ts';
import { sealDrafts } from '../../src/standing/sealed-entry.ts';
import { startGitHub } from '../github/local/start-github.ts';
import { startAppender, type Appender } from '../ledger/start-appender.ts';
import { between, draftAt, entries, last, members, tellTimes } from './append-times.ts';
import { benchBranch } from './ledger-branch.ts';
import { tell } from './tell.ts';

async function* lines(count: number): AsyncGenerator<string> {
  let end: { digest: string | null; lastAt: string | null } = { digest: null, lastAt: null };
  for (let index = 0; index < count; index += 1) {
    const at = new Date(last - (count - index) * between);
    const [sealed] = sealDrafts([draftAt(index)], end, at);
    if (sealed === undefined) return;
    end = { digest: sealed.digest, lastAt: sealed.entry.at };
    yield sealed.text;
  }
}

/** What an append to a long ledger costs beside one to a ledger of one entry, and whether fifty at once by eight processes are fifty. */
export async function benchLedger(program: Program): Promise<void> {
  const views = ledgerViews(program, 'https://github.com', null);
  const long = await mkdtemp(join(tmpdir(), 'docpoints-long-'));
  const short = await mkdtemp(join(tmpdir(), 'docpoints-short-'));
  try {
    const size = `${entries.toLocaleString('en-US')} entries of ${members.toLocaleString('en-US')} members`;
    for (const [folder, count] of [
      [long, entries],
      [short, 1],
    ] as const) {
      const ledger = folderLedger(folder, { views });
      const { head } = await ledger.read({ source: null, members: [] });
      await ledger.replace(lines(count), head);
    }
    console.log(`\nOne entry more in a ledger of ${size}, beside one of a single entry:`);
    const open = (folder: string) => () => folderLedger(folder, { views });
    await tellTimes('folder: time to decide and append', [open(long), open(short)]);
    await benchBranch(long, short, views);
    console.log('\nFifty confirmations at once, by eight processes:');
    await rm(short, { recursive: true });
    await tellFifty('folder', { folder: short }, () => folderLedger(short));
    await benchFiftyOnBranch();
  } finally {
    for (const folder of [long, short]) await rm(folder, { recursive: true, force: true });
  }
}

async function tellFifty(what: string, store: Appender['store'], open: () => Ledger): Promise<void> {
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  const start = Date.now();
  const done = await Promise.all(
    [0, 1, 2, 3, 4, 5, 6, 7].map((process) =>
      startAppender({ store, numbers: numbers.filter((number) => number % 8 === process) }),
    ),
  );
  const ids = await Array.fromAsync(open().entries({}), ({ id }) => id);
  const told = done.flatMap(({ recorded }) => recorded);
  tell(
    `${what}: entries, of ${told.length} told as recorded (${Date.now() - start} ms with the processes' start)`,
    String(ids.length),
  );
  tell(`${what}: doubled`, String(ids.length - new Set(ids).size));
}

async function benchFiftyOnBranch(): Promise<void> {
  const github = await startGitHub();
  const repo = github.addRepository('octo-org/docs');
  const token = github.tokenFor({ kind: 'actions', repo });
  const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
  const branch = octokitBranch(octokit, { owner: 'octo-org', repo: 'docs', branch: 'docpoints' });
  await tellFifty('branch', { url: github.url, token }, () => branchLedger(branch));
  await github.close();
}
