import { Readable } from 'node:stream';

import { expect, test } from 'vitest';

import { octokitBranch } from '../../../src/github/branch.ts';
import { createOctokit } from '../../../src/github/client.ts';
import { branchLedger } from '../../../src/ledger/branch.ts';
import { folderLedger } from '../../../src/ledger/folder.ts';
import { httpLedger } from '../../../src/ledger/http.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { postgresLedger } from '../../../src/ledger/postgres.ts';
import { startApi } from '../../app/start-api.ts';
import { ana, buildDraft, buildDrafts, buildLines } from '../../builders/entry.ts';
import { startOctoDocs } from '../../github/local/octo-docs.ts';
import { chainOf, headOf } from '../../ledger/reading.ts';
import { usePostgres } from '../../ledger/use-postgres.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';

/** A place for a ledger: as the command line names it, with what it needs of the environment. */
interface Place {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly ledger: Ledger;
}

async function folder(): Promise<Place> {
  const name = await folderWith({});
  return { name, env: {}, ledger: folderLedger(name) };
}

async function branch(): Promise<Place> {
  const { github, repo } = await startOctoDocs();
  const token = github.tokenFor({ kind: 'installation', repo });
  const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
  const files = octokitBranch(octokit, { owner: 'octo-org', repo: 'docs', branch: 'points' });
  return {
    name: 'github:octo-org/docs#points',
    env: { GITHUB_TOKEN: token, GITHUB_API_URL: `${github.url}/api/v3` },
    ledger: branchLedger(files),
  };
}

async function server(): Promise<Place> {
  const behind = await folder();
  const api = await startApi(() => folderLedger(behind.name), { perMinute: 10_000, checksRequests: true });
  const token = api.token(['read', 'append', 'erase']);
  const ledger = httpLedger({ url: api.url, token, signer: null });
  return { name: api.url, env: { DOCPOINTS_LEDGER_TOKEN: token }, ledger };
}

const postgres = usePostgres();
let installations = 0;

async function database(): Promise<Place> {
  const local = await postgres();
  installations += 1;
  const name = `${local.url('keeper')}?installation=${installations}`;
  return { name, env: {}, ledger: postgresLedger(local.open('keeper'), installations) };
}

const places = { folder, branch, server, database };
const kinds = ['folder', 'branch', 'server', 'database'] as const;
const pairs = kinds.flatMap((from) => kinds.map((to) => [from, to] as const));
/** The environment holds one token for a server, and one for one GitHub. */
const possible = pairs.filter(([from, to]) => from !== to || from === 'folder' || from === 'database');

const texts = async (ledger: Ledger) =>
  Array.fromAsync((await ledger.scan()).lines, ({ text }) => JSON.stringify(JSON.parse(text)));

test.each(possible)('a copy from a %s to a %s keeps ids, order and digests', async (from, to) => {
  const [source, target] = [await places[from](), await places[to]()];
  const lines = buildLines([
    ...buildDrafts(3, { reason: 'a\u2028b =1+1' }),
    buildDraft({ id: 'of ana', member: ana, source: null }),
  ]);
  await source.ledger.replace(Readable.from(lines), await headOf(source.ledger));
  const env = { ...source.env, ...target.env };
  const { code, out, err } = await docpoints(['ledger', 'copy', source.name, target.name], { env });
  expect({ code, out }, err).toMatchObject({ code: 0, out: expect.stringContaining('Copied 4 lines') });
  expect(await texts(target.ledger)).toEqual(lines);
  const { digest } = await headOf(source.ledger);
  expect(out).toContain(`Digest: ${digest}`);
  expect(await chainOf(target.ledger)).toMatchObject({ count: 4, digest, problems: [] });
  const { members } = await target.ledger.read({ source: null, members: [ana.id] });
  expect(members.get(ana.id)).toMatchObject({ entries: 1 });
});

test.each(['server', 'database'] as const)(
  'in a %s there is nothing to make anew, and that is said',
  async (kind) => {
    const { name, env, ledger } = await places[kind]();
    await ledger.append([buildDraft()], await headOf(ledger), new Date('2026-11-24T10:00:00Z'));
    const { code, out } = await docpoints(['ledger', 'rebuild', '--ledger', name], { env });
    expect(code).toBe(0);
    expect(out).toContain('There is nothing to make anew');
  },
);
