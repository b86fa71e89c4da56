import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { PullRequestFacts } from '../../src/decide/facts.ts';
import { after, buildFacts, buildProgram, guide, people, say } from '../builders/facts.ts';

const { ana, bo, octocat, stranger, tri } = people;
const decided = (
  yaml: string,
  pull: Partial<PullRequestFacts>,
  changes: Parameters<typeof buildFacts>[0] = {},
) =>
  decide(buildFacts({ files: [guide], ...changes, pull }), {
    program: buildProgram(`extends: dataminer\n${yaml}`),
    invalid: null,
  });
const copilot = { id: 77, login: 'copilot-swe-agent[bot]', isBot: true };

describe('co-authors', () => {
  const coAuthors = [octocat, stranger, ana, people.bot];

  test('who are no maintainers could have a share, which a command gives', () => {
    expect(decided('', { coAuthors })).toMatchObject({
      shares: [{ member: { login: 'octocat' } }],
      candidates: [{ id: 4, login: 'hubot' }],
    });
  });

  test('have equal shares where the program says so, what cannot be divided going to the author', () => {
    const comments = [say(ana, '/points 301')];
    expect(decided('credit: equal', { coAuthors }, { comments })).toMatchObject({
      shares: [
        { member: { login: 'octocat' }, points: 151 },
        { member: { login: 'hubot' }, points: 150 },
      ],
      candidates: [],
    });
  });

  test('are all thanked where a program gives recognition and no points', () => {
    const program = buildProgram('extends: hours');
    const facts = buildFacts({
      files: [guide],
      comments: [say(ana, '/points confirm')],
      pull: { coAuthors },
    });
    const entries = decide(facts, { program, invalid: null }).append;
    expect(entries.map(({ member, points }) => [member.login, points])).toEqual([
      ['octocat', 0],
      ['hubot', 0],
    ]);
  });

  test('of equal credit decide nothing about it', () => {
    const named = "confirm: { by: ['@hubot'] }\ncredit: equal";
    const facts = { comments: [say(stranger, '/points confirm')], permissions: new Map() };
    // Named by the program, hubot is a maintainer for deciding; as one, no co-author of equal credit.
    expect(decided(named, { coAuthors: [stranger] }, facts).shares).toHaveLength(1);
    const decision = decided(
      'credit: equal',
      { coAuthors: [tri] },
      { comments: [say(tri, '/points confirm')] },
    );
    expect(decision.append).toEqual([]);
  });
});

describe('an AI agent’s pull request', () => {
  test('is credited to nobody', () => {
    expect(decided('', { author: copilot, assignees: [octocat] })).toMatchObject({
      state: 'ignored',
      ignored: 'agent',
    });
  });

  test('is credited to who asked for it, where the program says so', () => {
    const yaml = 'authors: { agents: requester }';
    expect(decided(yaml, { author: copilot, assignees: [copilot, octocat] })).toMatchObject({
      state: 'proposed',
      shares: [{ member: { login: 'octocat' } }],
      standing: { member: { login: 'octocat' } },
    });
    expect(decided(yaml, { author: copilot, assignees: [] })).toMatchObject({
      state: 'ignored',
      ignored: 'agent',
    });
  });

  test('is not decided by who asked for it', () => {
    const yaml = 'authors: { agents: requester }';
    const facts = { comments: [say(bo, '/points confirm')] };
    expect(decided(yaml, { author: copilot, assignees: [bo] }, facts).append).toEqual([]);
  });
});

test('members of the organization are left out where the program says so', () => {
  const pull = { isAuthorOfOrganisation: true };
  expect(decided('', pull).state).toBe('proposed');
  expect(decided('authors: { organisation: leave-out }', pull)).toMatchObject({
    state: 'ignored',
    ignored: 'organisation',
  });
});

describe('teams', () => {
  const yaml = "confirm: { by: ['@octo-org/docs-team'] }";
  const comments = [say(tri, '/points confirm')];

  test('of the program decide', () => {
    const teams = new Map([['@octo-org/docs-team', new Set([tri.id])]]);
    expect(decided(yaml, {}, { comments, teams }).append).toHaveLength(1);
  });

  test('that cannot be read let nobody decide', () => {
    expect(decided(yaml, {}, { comments }).append).toEqual([]);
  });
});

describe('a revert', () => {
  const revert = { title: 'Revert "Add a guide"', body: 'Reverts octo-org/docs#11' };

  test('that is merged points to what it takes back', () => {
    expect(decided('', revert)).toMatchObject({ state: 'ignored', reverts: 11, comment: 'write' });
  });

  test.each([
    ['open', { ...revert, state: 'open', mergedAt: null, mergeCommit: null } as const],
    ['of another repository', { ...revert, body: 'Reverts octo-org/other#11' }],
    ['that names none', { ...revert, body: '' }],
    ['by its body alone', { ...revert, title: 'Add a guide' }],
  ])('%s does not', (_name, pull) => {
    expect(decided('', pull).reverts).toBeNull();
  });
});

test('merged by its own author, a pull request is still decided by somebody else', () => {
  const facts = { comments: [say(ana, '/points confirm', { createdAt: after(1) })] };
  expect(decided('', { author: ana }, facts).append).toEqual([]);
});
