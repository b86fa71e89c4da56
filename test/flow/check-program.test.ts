import { describe, expect, test } from 'vitest';

import type { Outside } from '../../src/flow/outside.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { withProgramAt } from '../../src/github/program-at.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { buildEntry } from '../builders/entry.ts';
import { startFlow } from './octo-flow.ts';

const program = <T extends string | null>(text: T) => ({ '.github/docpoints.yml': text });
const docs = { 'docs/a.md': '# A\n\nTeh text.\n' };

/** A pull request that changes the program file from one text to another, looked at once. */
async function propose(from: string | null, to: string | null) {
  const flow = await startFlow({ files: from === null ? docs : { ...docs, ...program(from) } });
  const pull = flow.repo.openPullRequest({ as: 'octocat', title: 'Change the rules', files: program(to) });
  const done = await flow.look(pull);
  return { ...flow, pull, done, check: flow.repo.checks.at(-1) };
}

describe('a pull request that touches the program file', () => {
  test('is told its mistakes at their lines', async () => {
    const { check, pull } = await propose('credit: author\n', 'program:\n  periud: month\ncredit: both\n');
    expect(check).toMatchObject({
      name: 'Docpoints program',
      head_sha: pull.headSha,
      conclusion: 'failure',
      output: {
        title: 'The program file has 2 mistakes',
        annotations: [
          {
            path: '.github/docpoints.yml',
            start_line: 2,
            start_column: 3,
            annotation_level: 'failure',
            message: expect.stringContaining('program.periud: found the unknown key `periud`'),
          },
          { start_line: 3, message: expect.stringContaining('credit: found the text "both"') },
        ],
      },
    });
  });

  test.each([
    ['with mistakes', 'credit: both\n', 'credit: found the text "both"'],
    ['and takes it away', null, 'found a file that is not there'],
  ])('that the door has named is told so, and no other file is: one %s', async (_what, to, message) => {
    const path = 'docs/points.yml';
    const flow = await startFlow({ files: { ...docs, [path]: 'credit: author\n' } });
    const outside = { github: withProgramAt(path, octokitGitHub(flow.octokit)), programPath: path };
    const change = (title: string, files: Record<string, string | null>) =>
      flow.repo.openPullRequest({ as: 'octocat', title, files });
    await flow.look(change('Change what is no program here', program('credit: both\n')), outside);
    expect(flow.repo.checks).toEqual([]);
    await flow.look(change('Change the rules', { [path]: to }), outside);
    expect(flow.repo.checks.at(-1)).toMatchObject({
      conclusion: 'failure',
      output: { annotations: [{ path, start_line: 1, message: expect.stringContaining(message) }] },
    });
  });

  test('is told the circle that merging it would close', async () => {
    const flow = await startFlow({ files: { ...docs, ...program('extends: simple\n') } });
    const { github, repo, look } = flow;
    const other = github.addRepository('octo-org/rules', { files: program('extends: octo-org/docs\n') });
    github.installApp(other);
    const files = program('credit: author\nextends: octo-org/rules\n');
    await look(repo.openPullRequest({ as: 'octocat', title: 'Build on the rules', files }));
    expect(repo.checks.at(-1)).toMatchObject({
      conclusion: 'failure',
      output: {
        annotations: [{ start_line: 2, message: expect.stringContaining('found a circle: octo-org/rules') }],
      },
    });
  });

  test('is told what would change: points, levels and who', async () => {
    const { check } = await propose(
      'extends: dataminer\n',
      "extends: dataminer\nactivities: { typo-fix: { points: 30 } }\nprogram: { levels: [{ name: Advocate, points: 500 }] }\nconfirm: { by: ['@octo-org/docs'] }\n",
    );
    expect(check).toMatchObject({ conclusion: 'success', output: { title: 'The program file is valid' } });
    const summary = check?.output.summary ?? '';
    expect(summary).toContain('`typo-fix`, Correct a spelling or grammar mistake: 25 points → 30 points');
    expect(summary).toContain('**Advocate**: 750 points → 500 points');
    expect(summary).toContain('**Enabler**: gone');
    expect(summary).toContain('`@octo-org/docs` becomes one of those who decide');
  });

  test('is told which members would hold another level', async () => {
    const rules = 'extends: dataminer\nactivities: { typo-fix: { points: 600 } }\n';
    const { repo, fix, look } = await startFlow({ files: { ...docs, ...program(rules) } });
    const earned = fix();
    earned.merge({ as: 'ana' });
    earned.comment({ as: 'ana', body: '/points confirm' });
    await look(earned);
    const pull = repo.openPullRequest({
      as: 'octocat',
      title: 'Lower the level',
      files: program(`${rules}program: { levels: [{ name: Advocate, points: 500 }] }\n`),
    });
    await look(pull);
    expect(repo.checks[0]?.output.summary).toContain('@octocat: no level → Advocate, with 600 points');
  });

  test('is told so once, and anew after a push', async () => {
    const { repo, pull, look } = await propose('credit: author\n', 'credit: both\n');
    await look(pull);
    expect(repo.checks).toHaveLength(1);
    pull.push(program('credit: equal\n'));
    await look(pull);
    expect(repo.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  });

  test('has the whole ledger read once for it, whatever is said on it', async () => {
    const { pull, look, outside } = await propose('credit: author\n', 'credit: equal\n');
    let times = 0;
    const ledger: Outside['ledger'] = (...place) => {
      const opened = outside.ledger(...place);
      const entries: Ledger['entries'] = (which) => {
        times += 1;
        return opened.entries(which);
      };
      return { ...opened, entries };
    };
    for (let round = 0; round < 3; round += 1) {
      pull.comment({ as: 'octocat', body: '/points' });
      await look(pull, { ledger });
    }
    expect(times).toBe(0);
    pull.push(program('activities: { typo-fix: { points: 30 } }\n'));
    await look(pull, { ledger });
    expect(times).toBe(1);
  });

  test('has of a ledger without end only its beginning read', async () => {
    const { pull, look, outside, repo } = await propose('credit: author\n', null);
    const ledger: Outside['ledger'] = (...place) => ({
      ...outside.ledger(...place),
      async *entries() {
        for (;;) yield await Promise.resolve(buildEntry());
      },
    });
    pull.push(program('activities: { typo-fix: { points: 30 } }\n'));
    await look(pull, { ledger });
    expect(repo.checks.at(-1)?.output.summary).toContain('could not be found out');
  });

  test('from a fork is read as data: it decides nothing before it is merged', async () => {
    const { done, said, pull, check } = await propose(
      null,
      'comment: { preview: false }\nactivities: { typo-fix: { points: 999 } }\n',
    );
    expect(done).toMatchObject({ kind: 'quiet' });
    expect(said(pull)).toEqual([]);
    expect(check?.output.summary).toContain('25 points → 999 points');
  });

  test('that takes the file away is told what is in force then', async () => {
    const { check } = await propose('activities: { typo-fix: { points: 40 } }\n', null);
    expect(check?.output.summary).toContain('40 points → 25 points');
  });

  test('cannot have private files read by naming them, nor find out which there are', async () => {
    const flow = await startFlow({ files: { ...docs, ...program('credit: author\n') } });
    const secrets = flow.github.addRepository('octo-org/secrets', {
      files: { 'config.yml': 'password: hunter2\n', 'large.yml': `# ${'x'.repeat(600_000)}\n` },
      private: true,
    });
    flow.github.installApp(secrets);
    const names = ['secrets:config.yml', 'secrets:large.yml', 'secrets:nope.yml', 'nope:config.yml'];
    for (const name of names) {
      const files = program(`extends: octo-org/${name}\n`);
      await flow.look(flow.repo.openPullRequest({ as: 'octocat', title: 'Peek', files }));
    }
    expect(flow.repo.checks).toHaveLength(names.length);
    const answers = flow.repo.checks.map(({ conclusion, output }, at) =>
      JSON.stringify({ conclusion, output }).replace(names[at] ?? '', 'NAME'),
    );
    expect(answers).toEqual(names.map(() => answers[0]));
    expect(answers[0]).toContain('"conclusion":"neutral"');
    expect(answers[0]).not.toMatch(/hunter2|password/);
  });

  test('that extends what is not there is told so where everybody may know', async () => {
    const { check } = await propose('credit: author\n', 'extends: octo-org/docs:nope.yml\n');
    expect(check).toMatchObject({ conclusion: 'failure' });
    expect(JSON.stringify(check)).toContain('no such file');
  });

  test('with a hundred mistakes is told each', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => `  x${at}: 1`).join('\n');
    const { check } = await propose('credit: author\n', `activities:\n${lines}\n`);
    expect(check?.output.annotations).toHaveLength(100);
  });

  test('is told nothing where the permission for checks is missing, and the rest goes on', async () => {
    const { repo, github, look, said } = await startFlow({ files: docs });
    const pull = repo.openPullRequest({
      as: 'octocat',
      title: 'Correct a word, and the rules',
      files: { ...program('credit: equal\n'), 'docs/a.md': '# A\n\nThe text.\n' },
    });
    github.fault({ method: 'GET', path: /check-runs$/, status: 403 });
    const done = await look(pull);
    expect(done).toMatchObject({ notices: [expect.stringContaining('checks: write')] });
    expect(said(pull)).toHaveLength(1);
  });
});

test('a pull request that leaves the program file alone is not checked', async () => {
  const { repo, fix, look, github } = await startFlow({ files: { ...docs, ...program('credit: author\n') } });
  await look(fix());
  expect(repo.checks).toEqual([]);
  expect(github.requests.some(({ path }) => path.includes('check-runs'))).toBe(false);
});
