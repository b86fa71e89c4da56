import { expect, test } from 'vitest';

import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import { BranchLine } from '../../src/ledger/branch-line.ts';
import { BranchLines } from '../../src/ledger/branch-lines.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { LedgerFault } from '../../src/ledger/fault.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { buildDraft } from '../builders/entry.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { chainOf, entriesOf, headOf } from './reading.ts';
import { startAppender } from './start-appender.ts';

const now = new Date('2026-11-24T10:00:00Z');
const ref = { owner: 'octo-org', repo: 'docs', branch: 'docpoints' };

/** An award for a pull request of its own, to a member of their own unless another is named. */
function award(pull: number, member = { id: 1000 + pull, login: `member-${pull}` }): EntryDraft {
  const { source } = buildDraft();
  if (source === null) throw new TypeError('The draft has no source.');
  return buildDraft({ id: `pr/1296269/${pull}/award/${member.id}/1`, member, source: { ...source, pull } });
}

async function start() {
  const { github, repo } = await startOctoDocs();
  const octokit = createOctokit({
    token: github.tokenFor({ kind: 'installation', repo }),
    baseUrl: `${github.url}/api/v3`,
    patience: { wait: () => Promise.resolve() },
  });
  const open = (line?: BranchLine) => branchLedger(octokitBranch(octokit, ref), { line });
  const first = open();
  await first.append([award(1)], await headOf(first), now);
  /** Reads what a decision about the draft reads. */
  const decide = async (ledger: ReturnType<typeof open>, draft: EntryDraft) => {
    const about = {
      source: { repoId: 1296269, number: draft.source?.pull ?? 0 },
      members: [draft.member.id],
    };
    return (await ledger.read(about)).head;
  };
  /** All but the empty one that the branch begins with. */
  const commits = () => repo.log('docpoints').length - 1;
  return { github, repo, open, decide, commits };
}

test('what waits at the same moment is one commit, each decided for itself', async () => {
  const { open, decide, commits } = await start();
  const line = new BranchLine();
  const drafts = [2, 3, 4, 5, 6, 7].map((pull) => award(pull));
  const decided = await Promise.all(
    drafts.map(async (draft) => {
      const ledger = open(line);
      return { draft, ledger, head: await decide(ledger, draft) };
    }),
  );
  const done = await Promise.all(decided.map(({ draft, ledger, head }) => ledger.append([draft], head, now)));
  expect(done.map(({ kind }) => kind)).toEqual(drafts.map(() => 'appended'));
  // The first one waits for nobody; the others wait for it.
  expect(commits()).toBe(3);
  expect((await entriesOf(open())).map(({ id }) => id)).toEqual([award(1), ...drafts].map(({ id }) => id));
  expect((await chainOf(open())).problems).toEqual([]);
});

test('who decided from what another one has just changed decides again', async () => {
  const { open, decide } = await start();
  const line = new BranchLine();
  const ana = { id: 1, login: 'ana' };
  const drafts = [award(2, ana), award(3, ana), award(4)];
  const decided = await Promise.all(
    drafts.map(async (draft) => {
      const ledger = open(line);
      return { draft, ledger, head: await decide(ledger, draft) };
    }),
  );
  const done = await Promise.all(decided.map(({ draft, ledger, head }) => ledger.append([draft], head, now)));
  expect(done.map(({ kind }) => kind)).toEqual(['appended', 'stale', 'appended']);
});

test.each([
  [19, 'appended'],
  [20, 'stale'],
])(
  'of many branches the texts of the last twenty are held: after %i others one is %s',
  async (count, kind) => {
    const { open, decide } = await start();
    const lines = new BranchLines();
    const here = () => lines.of({ name: 'octo-org/docs, branch docpoints' });
    const [slow, quick] = [open(here()), open(here())];
    const head = await decide(slow, award(2));
    await quick.append([award(3)], await decide(quick, award(3)), now);
    for (let other = 0; other < count; other += 1) lines.of({ name: `octo-org/other-${other}` });
    expect(await slow.append([award(2)], head, now)).toMatchObject({ kind });
    expect(await open(here()).append([award(2)], await decide(open(here()), award(2)), now)).toMatchObject({
      kind: 'appended',
    });
  },
);

test('who comes from an older head is stale, though what they decided from has not changed', async () => {
  const { open, decide } = await start();
  const [late, other] = [open(), open()];
  const head = await decide(late, award(2));
  await other.append([award(3)], await decide(other, award(3)), now);
  expect(await late.append([award(2)], head, now)).toEqual({ kind: 'stale' });
});

test('a branch that somebody has pushed over is refused, told, and taken when it is put back', async () => {
  const { repo, open, decide } = await start();
  const line = new BranchLine();
  const ledger = open(line);
  const before = repo.branch('docpoints') ?? '';
  await ledger.append([award(2)], await decide(ledger, award(2)), now);
  const seen = repo.branch('docpoints') ?? '';
  repo.repository.branches.set('docpoints', before);
  const fault: unknown = await decide(open(line), award(3)).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(LedgerFault);
  expect(String(fault)).toContain(`git push --force origin ${seen}:`);
  repo.repository.branches.set('docpoints', seen);
  expect((await decide(open(line), award(3))).count).toBe(2);
});

test('somebody else’s commit on the branch is no force-push, and is written on', async () => {
  const { repo, open, decide } = await start();
  const line = new BranchLine();
  const ledger = open(line);
  await decide(ledger, award(2));
  repo.push({ as: 'ana', branch: 'docpoints', files: { 'notes.txt': 'ours\n' } });
  const next = open(line);
  expect(await next.append([award(2)], await decide(next, award(2)), now)).toMatchObject({
    kind: 'appended',
  });
  expect(repo.file('docpoints', 'notes.txt')).toBe('ours\n');
});

test('a head that is stale twenty times in a row is decided again twenty times, and then recorded once', async () => {
  const { open, decide } = await start();
  const [ledger, other] = [open(), open()];
  for (let time = 0; time < 20; time += 1) {
    const head = await decide(ledger, award(2));
    await other.append([award(100 + time)], await headOf(other), now);
    expect(await ledger.append([award(2)], head, now)).toEqual({ kind: 'stale' });
  }
  await ledger.append([award(2)], await decide(ledger, award(2)), now);
  const ids = (await entriesOf(ledger)).map(({ id }) => id);
  expect(ids).toHaveLength(22);
  expect(ids.filter((id) => id === award(2).id)).toHaveLength(1);
});

test('a commit whose answer was lost is found, and not made again', async () => {
  const { github, open, decide } = await start();
  const ledger = open();
  const head = await decide(ledger, award(2));
  github.fault({ path: '/graphql', body: /createCommitOnBranch/, answerLost: true });
  await expect(ledger.append([award(2)], head, now)).rejects.toMatchObject({ kind: 'network' });
  const again = open();
  expect(await again.append([award(2)], await decide(again, award(2)), now)).toMatchObject({
    kind: 'appended',
    entries: [],
  });
  expect(await entriesOf(again)).toHaveLength(2);
});

test('fifty confirmations by eight processes are fifty entries, none doubled', async () => {
  const { github, repo, open } = await start();
  const store = { url: github.url, token: github.tokenFor({ kind: 'installation', repo }) };
  const numbers = Array.from({ length: 50 }, (_, index) => index + 2);
  const share = (process: number) => numbers.filter((number) => number % 8 === process);
  const done = await Promise.all(
    [0, 1, 2, 3, 4, 5, 6, 7].map((process) => startAppender({ store, numbers: share(process) })),
  );
  expect(done.map(({ isDone, said }) => (isDone ? '' : said))).toEqual(done.map(() => ''));
  const ids = (await entriesOf(open())).map(({ id }) => id);
  expect(ids.slice(1).toSorted()).toEqual(done.flatMap(({ recorded }) => recorded).toSorted());
  expect(new Set(ids).size).toBe(51);
  expect((await chainOf(open())).problems).toEqual([]);
}, 120_000);
