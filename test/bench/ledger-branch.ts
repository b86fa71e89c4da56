import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import * as v from 'valibot';

import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import type { OctokitLike } from '../../src/github/octokit-like.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { pathsAbout, pathsToAppend } from '../../src/ledger/paths.ts';
import type { Views } from '../../src/ledger/views.ts';
import {
  aboutOf,
  appendOne,
  appendsOfOne,
  draftAt,
  entries,
  last,
  tellTimes,
  type Open,
} from './append-times.ts';
import { tell } from './tell.ts';

const script = fileURLToPath(new URL('github-process.ts', import.meta.url));
const started = v.object({ url: v.string(), tokens: v.tuple([v.string(), v.string()]) });

/** Milliseconds that a request takes on its way, beside none at all. */
const latencies = [10, 50];

let asked = 0;
/** Milliseconds before each request. */
let latency = 0;

/** One append to the ledger of the folder `long` beside one to that of `short`, both put on a branch at a local GitHub. */
export async function benchBranch(long: string, short: string, views: Views): Promise<void> {
  const child = fork(script, [long, short]);
  try {
    const [said]: unknown[] = await once(child, 'message');
    const { url, tokens } = v.parse(started, said);
    const open = (index: 0 | 1): Open => opened(url, `ledger-${index}`, tokens[index], views);
    const both = [open(0), open(1)] as const;
    const requests: number[] = [];
    for (const one of both) {
      await appendOne(one, 100);
      asked = 0;
      await appendOne(one, 101);
      requests.push(asked);
    }
    const ratio = (requests[0] ?? 0) / (requests[1] ?? 1);
    tell(`branch: requests (${requests.join(' and ')})`, `${ratio.toFixed(1)} ×`);
    const what = 'branch: time to decide and append';
    await tellTimes(`${what}, GitHub being on this machine`, both, { first: 102, own: true });
    for (const [index, milliseconds] of latencies.entries()) {
      latency = milliseconds;
      const first = 102 + (index + 1) * appendsOfOne;
      await tellTimes(`${what}, with ${latency} ms for each request on its way`, both, { first });
    }
    latency = 0;
    await fillLastFile(both[0]);
    const first = 102 + (latencies.length + 1) * appendsOfOne;
    await tellTimes(`${what}, the file of the long one being almost full`, both, { first });
  } finally {
    child.disconnect();
  }
}

/** Bytes of the file that is appended to, of 400,000 at most: with room for the appends that are timed. */
const almostFull = 370_000;

/** Appends to the last file as much as makes it almost full. */
async function fillLastFile(open: Open): Promise<void> {
  const first = draftAt(2 * entries);
  const ledger = await open(first);
  const { head } = await ledger.read(aboutOf(first));
  let bytes = 0;
  let file = '';
  let longest = 0;
  for await (const { file: one, text } of (await ledger.scan()).lines) {
    if (one !== file) bytes = 0;
    file = one;
    bytes += text.length + 1;
    longest = Math.max(longest, text.length + 1);
  }
  const count = Math.floor((almostFull - bytes) / longest);
  const drafts = Array.from({ length: count }, (_, index) => draftAt(2 * entries + index));
  const appended = await ledger.append(drafts, head, new Date(last));
  if (appended.kind !== 'appended' || appended.entries.length !== count)
    throw new Error('It was not filled.');
}

function opened(url: string, repo: string, token: string, views: Views): Open {
  const octokit = watched(createOctokit({ token, baseUrl: `${url}/api/v3` }));
  const branch = octokitBranch(octokit, { owner: 'octo-org', repo, branch: 'docpoints' });
  return async (draft) => {
    // As the question about a pull request does, all that is known by name is read at once.
    const paths = new Set([...pathsAbout(aboutOf(draft)), ...pathsToAppend(new Date(last))]);
    return branchLedger(branch, { known: await branch.read([...paths]), views });
  };
}

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
