import { describe, expect, test } from 'vitest';

import { reconcile } from '../../src/flow/reconcile.ts';
import { readPayload } from '../../src/github/payload.ts';
import type { startOctoDocs } from '../github/local/octo-docs.ts';
import { startFlow } from './octo-flow.ts';

const docs = { 'docs/a.md': '# A\n\nTeh text.\n', 'docs/b.md': '# B\n' };

/** What a command costs, where this and that comes together. */
async function start(options: Parameters<typeof startOctoDocs>[0] = {}) {
  const flow = await startFlow(options);
  const { github, fix, outside } = flow;
  github.installApp(github.addRepository('octo-org/points', { files: { 'README.md': '# Points\n' } }));
  for (const login of ['hubot', 'kim', 'ana', 'bo']) github.addUser(login);
  const by = (login: string) => github.addUser(login).id;
  /** As the last event has it looked at. */
  const look = async () => {
    const happened = github.happenings.at(-1);
    const { trigger } = readPayload(happened?.event ?? '', happened?.payload);
    if (trigger === null) throw new Error('Nothing happened that is worth a look.');
    github.clock.advance(60);
    github.resetCounts();
    await reconcile(trigger.ref, outside, trigger.by);
    expect(github.unsupported).toEqual([]);
    return github.requests.map(({ operation, route }) => operation ?? route);
  };
  const say = async (pull: ReturnType<typeof fix>, as: string, body: string) => {
    pull.comment({ as, body });
    return look();
  };
  const merged = async () => {
    const pull = fix();
    pull.merge({ as: 'bo' });
    await look();
    return pull;
  };
  // The branch of the ledger is there from its first entry on.
  const first = await merged();
  await say(first, 'bo', '/points typo-fix confirm');
  return { ...flow, by, look, say, merged };
}

describe('who spoke before, or is named', () => {
  test('is asked about in one question, however many they are', async () => {
    const roles = { ana: 'maintain', bo: 'write', kim: 'write', hubot: 'triage' } as const;
    const { say, merged, entries } = await start({ roles });
    const pull = await merged();
    await say(pull, 'bo', '/points 30');
    await say(pull, 'kim', '/points added-information');
    await say(pull, 'hubot', '/points 40');
    await say(pull, 'kim', '/points 150');
    expect(await say(pull, 'ana', '/points confirm')).toHaveLength(5);
    expect(entries().at(-1)).toMatchObject({ points: 150, activity: 'added-information' });
  });

  test('and whose word decides nothing may be a stranger, where time may confirm', async () => {
    const program = 'extends: simple\nconfirm: { after: { typo-fix: 7 } }\n';
    const { say, merged, entries } = await start({ files: { ...docs, '.github/docpoints.yml': program } });
    const pull = await merged();
    await say(pull, 'octocat', '/points');
    await say(pull, 'hubot', '/points help');
    await say(pull, 'kim', '/points 40');
    await say(pull, 'bo', '/points added-information');
    expect(await say(pull, 'ana', '/points confirm')).toHaveLength(5);
    expect(entries().at(-1)).toMatchObject({ activity: 'added-information' });
  });

  test('is asked about one by one where nothing is to be seen of who works there', async () => {
    const { github, fix, look, outside } = await startFlow();
    const pull = fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points added-information' });
    pull.comment({ as: 'bo', body: '/points confirm' });
    const empty = {
      permissions: new Map(),
      teams: new Map(),
      accounts: new Map(),
      ledgerFiles: new Map(),
    };
    const blind = { ...outside.github, readPeople: () => Promise.resolve(empty) };
    const looked = await look(pull, { github: blind });
    expect(looked).toMatchObject({ decision: { state: 'confirmed', activity: { id: 'added-information' } } });
    expect(github.requests.filter(({ route }) => route?.endsWith('/permission'))).toHaveLength(2);
  });

  test('a co-author costs no question of their own', async () => {
    const { repo, look, by } = await start();
    const body = 'The text.\n';
    const pull = repo.openPullRequest({ as: 'octocat', title: 'Correct', files: { 'docs/a.md': body } });
    const trailers = ['hubot', 'kim', 'tri'].map(
      (name) => `Co-authored-by: ${name} <${by(name)}+${name}@users.noreply.github.com>`,
    );
    pull.push({ 'docs/a.md': `${body}More.\n` }, { message: `Correct\n\n${trailers.join('\n')}` });
    pull.merge({ as: 'ana' });
    expect(await look()).toHaveLength(4);
  });
});

describe('a confirm', () => {
  test('by a team takes one question more, however many of the team have spoken', async () => {
    const program = 'extends: simple\nconfirm: { by: ["@octo-org/writers"], after: { typo-fix: 9 } }\n';
    const roles = { ana: 'maintain', bo: 'write', kim: 'read', hubot: 'read' } as const;
    const team = await start({ roles, files: { ...docs, '.github/docpoints.yml': program } });
    const { github, say, merged, entries } = team;
    github.addOrganization('octo-org', { teams: { writers: ['kim', 'hubot'] } });
    const pull = await merged();
    await say(pull, 'octocat', '/points');
    await say(pull, 'bo', '/points 25');
    await say(pull, 'hubot', '/points added-information');
    expect(await say(pull, 'kim', '/points confirm')).toHaveLength(5);
    expect(entries().at(-1)).toMatchObject({ activity: 'added-information', by: { login: 'kim' } });
  });

  test.each([
    ['a branch of another name', 'ledger: { branch: points }\n'],
    ['another repository', 'ledger: { repository: octo-org/points }\n'],
  ])('with the ledger on %s takes one question more', async (_where, program) => {
    const { say, merged } = await start({ files: { ...docs, '.github/docpoints.yml': program } });
    const pull = await merged();
    const asked = await say(pull, 'bo', '/points typo-fix confirm');
    expect(asked).toHaveLength(5);
    expect(asked).toContain('DocpointsLedger');
  });

  test('with shares of people who were never seen here costs a look at what they have', async () => {
    const { say, merged, entries } = await start();
    const pull = await merged();
    const said = '/points added-information\n/points @octocat 60 @hubot 40\n/points confirm';
    expect(await say(pull, 'ana', said)).toHaveLength(5);
    expect(entries().map(({ points }) => points)).toEqual([25, 60, 40]);
  });

  test('of shares that somebody else has given costs no more', async () => {
    const { say, merged, entries } = await start();
    const pull = await merged();
    pull.comment({ as: 'hubot', body: 'I helped.' });
    await say(pull, 'bo', '/points added-information\n/points @octocat 60 @hubot 40');
    expect(await say(pull, 'ana', '/points confirm')).toHaveLength(5);
    expect(entries().map(({ points }) => points)).toEqual([25, 60, 40]);
  });

  test('that names somebody whom there is not is refused, and told whom', async () => {
    const { say, merged, entries, said } = await start();
    const pull = await merged();
    const asked = await say(
      pull,
      'ana',
      '/points added-information\n/points @octocat 60 @no-such-one 40\n/points confirm',
    );
    expect(asked).not.toContain('DocpointsAccounts');
    expect(said(pull).at(-1)).toContain('no-such-one');
    expect(entries().map(({ member }) => member.login)).not.toContain('no-such-one');
  });

  test('of an award by hand to somebody new costs a look at what they have', async () => {
    const { say, merged, entries } = await start({
      files: { ...docs, '.github/docpoints.yml': 'extends: dataminer\n' },
    });
    const pull = await merged();
    const asked = await say(pull, 'ana', '/points award @hubot blog-post 750 https://example.org/post');
    // The answer in words is one write, and the reaction that ends it another.
    expect(asked.filter((name) => name !== 'DocpointsWrite')).toHaveLength(4);
    expect(entries().at(-1)).toMatchObject({
      activity: 'blog-post',
      points: 750,
      member: { login: 'hubot' },
    });
  });
});

describe('who says what anybody may say', () => {
  test('is not asked what they may do here', async () => {
    const { say, merged, entries } = await start();
    const asked = await say(await merged(), 'hubot', '/points enrol');
    expect(asked).toHaveLength(5);
    expect(asked.some((name) => name.endsWith('/permission'))).toBe(false);
    expect(entries().at(-1)).toMatchObject({ kind: 'enrolment', member: { login: 'hubot' } });
  });
});

describe('the first entry of all', () => {
  const bare = async () => {
    const flow = await startFlow();
    const { github, repo, fix, outside } = flow;
    const pull = fix();
    pull.merge({ as: 'bo' });
    await flow.look(pull);
    pull.comment({ as: 'ana', body: '/points confirm' });
    const hint = { repoId: repo.id, people: [583_231, github.addUser('ana').id] };
    github.resetCounts();
    const look = () =>
      reconcile({ owner: 'octo-org', repo: 'docs', number: pull.number, hint }, outside, 'ana');
    return { ...flow, pull, confirm: look };
  };

  test('makes the branch without history, in as many requests as any other with one more', async () => {
    const { github, repo, confirm, entries } = await bare();
    await confirm();
    expect(github.requests).toHaveLength(5);
    expect(entries()).toHaveLength(1);
    expect(repo.log('docpoints').map(({ message }) => message)).toEqual([
      'Record award of 25 points for octocat (typo-fix)',
      'Begin the ledger',
    ]);
  });

  test('goes on where the branch was made and then nothing more', async () => {
    const { repo, docs: at, as, confirm, entries, said, pull } = await bare();
    const { git } = as({ kind: 'installation', repo }).rest;
    const tree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
    const { data } = await git.createCommit({ ...at, message: 'Begin the ledger', tree, parents: [] });
    await git.createRef({ ...at, ref: 'refs/heads/docpoints', sha: data.sha });
    await confirm();
    expect(entries()).toHaveLength(1);
    expect(said(pull)[0]).toContain('Confirmed by');
  });
});
