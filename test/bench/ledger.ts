import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ledgerViews } from '../../src/flow/ledger-views.ts';
import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import type { OctokitLike } from '../../src/github/octokit-like.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { pathsAbout, pathsToAppend } from '../../src/ledger/paths.ts';
import type { Program } from '../../src/program/program.ts';
import { sealDrafts } from '../../src/standing/chain.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { buildDraft } from '../builders/entry.ts';
import { startGitHub } from '../github/local/start-github.ts';
import { startAppender, type Appender } from '../ledger/start-appender.ts';
import { tell } from './tell.ts';

const entries = 1_000_000;
const members = 10_000;
/** Appends that are timed, after some to warm up; the median counts. */
const timed = 21;
const warmUp = 5;
const last = Date.parse('2026-11-24T10:00:00Z');
/** Milliseconds between two entries: the million comes to five years. */
const between = 157_680;

/** Milliseconds that a request takes on its way, beside none at all. */
const latencies = [10, 50];

/** The entry number `index`: each about a pull request of its own, of ten thousand members in turn. */
function draftAt(index: number): EntryDraft {
  const { source } = buildDraft();
  if (source === null) throw new TypeError('The draft has no source.');
  const pull = index + 1;
  const member = { id: 1000 + (index % members), login: `member-${index % members}` };
  const earnedOn = new Date(last - (entries - index) * between).toISOString().slice(0, 10);
  return buildDraft({
    id: `pr/1296269/${pull}/award/${member.id}/1`,
    member,
    earnedOn,
    source: { ...source, pull },
  });
}

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
  const views = ledgerViews(program, 'https://github.com');
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

async function benchBranch(
  long: string,
  short: string,
  views: ReturnType<typeof ledgerViews>,
): Promise<void> {
  const github = await startGitHub();
  const opened = await Promise.all(
    [long, short].map(async (folder, index) => {
      const name = `ledger-${index}`;
      const repo = github.addRepository(`octo-org/${name}`);
      repo.push({ as: 'octo-org', branch: 'docpoints', files: await filesIn(folder) });
      const octokit = createOctokit({
        token: github.tokenFor({ kind: 'actions', repo }),
        baseUrl: `${github.url}/api/v3`,
      });
      const ref = { owner: 'octo-org', repo: name, branch: 'docpoints' };
      const branch = octokitBranch(watched(octokit), ref);
      // As the question about a pull request does, all that is known by name is read at once.
      return async (draft: EntryDraft) => {
        const paths = new Set([...pathsAbout(aboutOf(draft)), ...pathsToAppend(new Date(last))]);
        return branchLedger(branch, { known: await branch.read([...paths]), views });
      };
    }),
  );
  const requests: number[] = [];
  for (const open of opened) {
    await appendOne(open, 100);
    asked = 0;
    await appendOne(open, 101);
    requests.push(asked);
  }
  const ratio = (requests[0] ?? 0) / (requests[1] ?? 1);
  tell(`branch: requests (${requests.join(' and ')})`, `${ratio.toFixed(1)} ×`);
  await tellTimes('branch: time to decide and append, GitHub being on this machine', opened, 102);
  for (const [index, milliseconds] of latencies.entries()) {
    latency = milliseconds;
    const what = `branch: the same, with ${latency} ms for each request on the way to GitHub`;
    await tellTimes(what, opened, 102 + (index + 1) * (warmUp + timed));
  }
  latency = 0;
  await github.close();
}

let asked = 0;
/** Milliseconds before each request. */
let latency = 0;

function watched(octokit: OctokitLike): OctokitLike {
  const wait = async () => {
    asked += 1;
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
  };
  return {
    request: (route, parameters) => wait().then(() => octokit.request(route, parameters)),
    graphql: (query, variables) => wait().then(() => octokit.graphql(query, variables)),
  };
}

type Open = (draft: EntryDraft) => Ledger | Promise<Ledger>;

function aboutOf({ source, member }: EntryDraft) {
  return { source: { repoId: 1296269, number: source?.pull ?? 0 }, members: [member.id] };
}

async function appendOne(open: Open, number: number): Promise<void> {
  const draft = draftAt(entries + 10 + number);
  const ledger = await open(draft);
  const { head } = await ledger.read(aboutOf(draft));
  const appended = await ledger.append([draft], head, new Date(last));
  if (appended.kind !== 'appended' || appended.entries.length !== 1) throw new Error('Nothing was appended.');
}

/** Both in turns, so that what slows the machine slows both. */
async function tellTimes(what: string, [one, other]: readonly Open[], first = 0): Promise<void> {
  if (one === undefined || other === undefined) return;
  const times: [number, number][] = [];
  for (let round = 0; round < warmUp + timed; round += 1) {
    const seconds: number[] = [];
    for (const open of [one, other]) {
      const start = process.hrtime.bigint();
      await appendOne(open, first + round);
      seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
    }
    times.push([seconds[0] ?? 0, seconds[1] ?? 0]);
  }
  const counted = times.slice(warmUp);
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(timed / 2)] ?? 0;
  const [a, b] = [middle(counted.map(([long]) => long)), middle(counted.map(([, short]) => short))];
  const told = `${(1000 * a).toFixed(0)} and ${(1000 * b).toFixed(0)} ms`;
  tell(`${what} (${told})`, `${middle(counted.map(([long, short]) => long / short)).toFixed(1)} ×`);
}

async function filesIn(folder: string): Promise<Record<string, Uint8Array>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, Uint8Array> = {};
  for (const entry of found) {
    if (!entry.isFile()) continue;
    const place = join(entry.parentPath, entry.name);
    files[place.slice(folder.length + 1)] = await readFile(place);
  }
  return files;
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
