import { expect, test } from 'vitest';

import { lastEvent } from './run-action.ts';
import { own, startWorkflow } from './start-workflow.ts';

test('on a ledger that was pushed over a run fails, who decided is told, and once it is mended the schedule does it', async () => {
  const { github, repo, run, chain } = await startWorkflow();
  github.clock.set(new Date());
  const merged = (page: string) => {
    const files = { [`docs/${page}.md`]: `# ${page}\n\nThe text.\n` };
    const pull = repo.openPullRequest({ as: 'octocat', title: `Correct ${page}`, files });
    pull.merge({ as: 'ana' });
    return pull;
  };
  const [same, other] = [merged('same'), merged('other')];
  const ours = (pull: typeof same) => pull.comments(own).map(({ body }) => body);
  same.comment({ as: 'ana', body: '/points typo-fix confirm' });
  await run();
  const after = repo.branch('docpoints') ?? '';
  const { branches } = repo.repository;
  branches.set('docpoints', repo.log('docpoints').at(-1)?.sha ?? '');

  const again = same.comment({ as: 'ana', body: '/points revoke by mistake' });
  const failed = await run();
  expect([failed.code, failed.stdout]).toEqual([1, expect.stringContaining('was written anew')]);
  expect(ours(same)[1]).toContain('@ana: nothing was done');
  const sweep = { event: 'schedule', payload: { schedule: '17 4 * * *' } };
  expect((await run(sweep)).code).toBe(1);
  expect([ours(same).length, again.reactions]).toEqual([2, ['github-actions[bot]: eyes']]);

  branches.set('docpoints', after);
  await run(sweep);
  expect(chain()).toMatchObject({ count: 2, problems: [] });
  expect(chain().entries.map(({ kind }) => kind)).toEqual(['award', 'revocation']);
  expect(ours(same)).toHaveLength(1);

  other.comment({ as: 'ana', body: '/points typo-fix confirm' });
  expect((await run()).code).toBe(0);
  expect(chain()).toMatchObject({ count: 3, problems: [] });
}, 60_000);

test('on a ledger that the token may not write a run fails, who decided is told, and the next run that may does it', async () => {
  const { github, fix, run, chain } = await startWorkflow();
  const pull = fix();
  pull.merge({ as: 'ana' });
  const command = pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
  const permissions = { contents: 'read', issues: 'write', pull_requests: 'write' } as const;
  const said = lastEvent(github);
  const failed = await run({ ...said, permissions });
  expect([failed.code, failed.stdout]).toEqual([1, expect.stringContaining('contents: write')]);
  const ours = () => pull.comments(own).map(({ body }) => body);
  expect(ours()).toEqual([expect.stringContaining('@ana: nothing was done')]);
  expect(command.reactions).toEqual(['github-actions[bot]: eyes']);

  expect((await run(said)).code).toBe(0);
  expect(chain()).toMatchObject({ count: 1, problems: [] });
  expect(ours()).toEqual([expect.stringContaining('Confirmed by @ana')]);
});
