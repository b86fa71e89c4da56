import { expect, test } from 'vitest';

import { withoutWriting } from '../../src/flow/dry-run.ts';
import { reconcile } from '../../src/flow/reconcile.ts';
import { startFlow } from './octo-flow.ts';

const ref = { owner: 'octo-org', repo: 'docs', number: 1 };

test('a dry run says what a run would come to, and writes nothing', async () => {
  const { fix, outside, writes, said, entries } = await startFlow();
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  const done = await reconcile(ref, withoutWriting(outside), 'ana');
  expect(done).toMatchObject({
    kind: 'looked',
    decision: { state: 'confirmed', points: 25 },
    recorded: [{ kind: 'award', points: 25, member: { login: 'octocat' } }],
  });
  expect(writes()).toEqual([]);
  expect(said(pull)).toEqual([]);
  expect(entries()).toEqual([]);
});

test('a dry run goes through all decisions that are due, each once', async () => {
  const { fix, outside, writes } = await startFlow();
  const pull = fix();
  pull.merge({ as: 'ana' });
  for (const body of ['/points confirm', '/points revoke a mistake', '/points 25 confirm'])
    pull.comment({ as: 'ana', body });
  const done = await reconcile(ref, withoutWriting(outside), 'ana');
  expect(done).toMatchObject({ decision: { state: 'confirmed', standing: { total: 25 } } });
  expect(done.kind === 'looked' ? done.recorded.map(({ kind }) => kind) : []).toEqual([
    'award',
    'revocation',
    'award',
  ]);
  expect(writes()).toEqual([]);
});

test('a ledger that the door has chosen is written to, whatever the program says', async () => {
  const { github, fix, look, repo } = await startFlow({
    files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': 'ledger: { branch: elsewhere }\n' },
  });
  const points = github.addRepository('octo-org/points', { files: { 'README.md': '# Points\n' } });
  github.installApp(points);
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  const ledgerPlace = { kind: 'branch', repository: 'octo-org/points', branch: 'kept' } as const;
  expect(await look(pull, { ledgerPlace })).toMatchObject({ decision: { state: 'confirmed' } });
  expect(points.paths('kept')).toContain('head.json');
  expect([...repo.paths('elsewhere'), ...repo.paths('docpoints')]).toEqual([]);
});
