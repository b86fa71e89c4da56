import { describe, expect, test } from 'vitest';

import { startFlow } from './octo-flow.ts';

const program = (text: string) => ({ '.github/docpoints.yml': text });
const docs = { 'docs/a.md': '# A\n\nTeh text.\n' };

describe('a program file that extends the organisation’s', () => {
  test('has its rules, and its own instead where it says so', async () => {
    const { github, fix, look, said } = await startFlow({
      files: { ...docs, ...program('extends: octo-org/.github\nprogram: { name: Ours }\n') },
    });
    github.addRepository('octo-org/.github', {
      files: program('program: { name: Theirs }\nactivities: { typo-fix: { points: 40 } }\n'),
    });
    const pull = fix();
    await look(pull);
    expect(said(pull)[0]).toContain('### Previewed: 40 points for @octocat');
    expect(said(pull)[0]).toContain('Ours');
  });

  test('is looked at anew when that one changes', async () => {
    const { github, fix, look, said } = await startFlow({
      files: { ...docs, ...program('extends: octo-org/.github\n') },
    });
    const owners = github.addRepository('octo-org/.github', {
      files: program('activities: { typo-fix: { points: 40 } }\n'),
      roles: { ana: 'admin' },
    });
    const pull = fix();
    await look(pull);
    expect(await look(pull)).toMatchObject({ kind: 'quiet' });
    owners.push({ as: 'ana', files: program('activities: { typo-fix: { points: 45 } }\n') });
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('### Previewed: 45 points for @octocat')]);
  });

  test('awards nothing while that one is invalid, and says where the mistake is', async () => {
    const { github, fix, look, entries } = await startFlow({
      files: { ...docs, ...program('extends: octo-org/.github\n') },
    });
    github.addRepository('octo-org/.github', { files: program('credit: both\n') });
    const pull = fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    const done = await look(pull);
    expect(done).toMatchObject({
      mistakes: [{ file: 'octo-org/.github:.github/docpoints.yml', line: 1, column: 9, path: 'credit' }],
    });
    expect(entries()).toEqual([]);
  });

  test('may be private where Docpoints is installed there, and what is wrong in it is not shown', async () => {
    const { github, repo, fix, look, said } = await startFlow({
      files: { ...docs, ...program('extends: octo-org/rules\n') },
    });
    const rules = github.addRepository('octo-org/rules', {
      files: program('activities: { typo-fix: { points: 40 } }\n'),
      roles: { ana: 'admin' },
      private: true,
    });
    github.installApp(rules);
    const pull = fix();
    await look(pull);
    expect(said(pull)[0]).toContain('### Previewed: 40 points for @octocat');
    rules.push({ as: 'ana', files: program('password: hunter2\n') });
    pull.comment({ as: 'ana', body: '/points 30' });
    await look(pull);
    expect(JSON.stringify(repo.checks) + said(pull).join()).not.toMatch(/hunter2|password/);
  });

  test('awards nothing where it cannot be read with the rights that there are', async () => {
    const { github, fix, look } = await startFlow({
      files: { ...docs, ...program('extends: other-org/secret\n') },
    });
    github.addRepository('other-org/secret', { files: program('credit: equal\n'), private: true });
    const pull = fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    expect(await look(pull)).toMatchObject({
      mistakes: [{ path: 'extends', found: expect.stringContaining('may not be read from here') }],
    });
  });
});

test('where a repository has a program file of its own that extends nothing, the organisation’s is none of its', async () => {
  const { github, fix, look, said } = await startFlow({
    files: { ...docs, ...program('program: { name: Ours }\n') },
  });
  github.addRepository('octo-org/.github', { files: program('activities: { typo-fix: { points: 40 } }\n') });
  const pull = fix();
  await look(pull);
  expect(said(pull)[0]).toContain('### Previewed: 25 points for @octocat');
});

test('where a repository has none, the organisation’s is in force', async () => {
  const { github, fix, look, said } = await startFlow();
  github.addRepository('octo-org/.github', { files: program('activities: { typo-fix: { points: 40 } }\n') });
  const pull = fix();
  await look(pull);
  expect(said(pull)[0]).toContain('### Previewed: 40 points for @octocat');
});
