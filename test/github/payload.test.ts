import { createRequire } from 'node:module';

import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import { GitHubFault } from '../../src/github/fault.ts';
import { readPayload } from '../../src/github/payload.ts';

const examples = v.parse(
  v.array(
    v.object({ name: v.string(), examples: v.array(v.looseObject({ action: v.optional(v.string()) })) }),
  ),
  createRequire(import.meta.url)('@octokit/webhooks-examples'),
);
const payloads = (name: string) => examples.find((event) => event.name === name)?.examples ?? [];
const repository = { name: 'docs', owner: { login: 'octo-org' } };
const ref = { owner: 'octo-org', repo: 'docs', number: 12 };

function comment(
  action: string,
  body: string | null,
  user: object | null = { login: 'octocat', type: 'User' },
) {
  return { action, repository, issue: { number: 12, pull_request: {} }, comment: { body, user } };
}

describe('real payloads', () => {
  const looked = [
    'opened',
    'synchronize',
    'reopened',
    'closed',
    'labeled',
    'unlabeled',
    'edited',
    'ready_for_review',
    'converted_to_draft',
  ];

  test('of pull requests are looked at exactly where something about points may have changed', () => {
    const seen = payloads('pull_request');
    expect(seen.length).toBeGreaterThan(20);
    for (const payload of seen) {
      const { trigger } = readPayload('pull_request', payload);
      expect([payload.action, trigger !== null]).toEqual([
        payload.action,
        looked.includes(payload.action ?? ''),
      ]);
    }
  });

  test('name the pull request', () => {
    const closed = payloads('pull_request').find(({ action }) => action === 'closed');
    expect(readPayload('pull_request_target', closed)).toEqual({
      trigger: {
        ref: {
          owner: 'Codertocat',
          repo: 'Hello-World',
          number: 2,
          hint: { repoId: 186853002, people: [21031067] },
        },
        why: 'pull_request_target.closed',
        by: null,
      },
    });
  });

  test('of commands on issues name the issue', () => {
    const [onIssue] = payloads('issue_comment').filter(
      ({ issue }) => !v.is(v.looseObject({ pull_request: v.object({}) }), issue),
    );
    const payload = { ...onIssue, comment: { body: '/points help', user: { login: 'octocat' } } };
    expect(readPayload('issue_comment', payload).trigger).toMatchObject({ by: 'octocat' });
  });

  test('of all other events say why they are not looked at', () => {
    for (const { name, examples: sent } of examples) {
      if (name === 'pull_request' || name === 'issue_comment' || name === 'issues') continue;
      for (const payload of sent) {
        expect(readPayload(name, payload)).toEqual({ trigger: null, why: expect.stringContaining(name) });
      }
    }
  });
});

describe('a comment on a pull request', () => {
  test.each(['/points', 'Thanks!\n\n  /points 150 confirm', '/Points', '> /points'])(
    'that may hold a command is looked at: %j',
    (body) => {
      expect(readPayload('issue_comment', comment('created', body))).toEqual({
        trigger: { ref, why: 'issue_comment.created by octocat', by: 'octocat' },
      });
    },
  );

  test.each(['Thank you!', '', null])('without a command is not looked at: %j', (body) => {
    expect(readPayload('issue_comment', comment('created', body)).trigger).toBeNull();
  });

  test.each(['edited', 'deleted'])('that was %s is looked at whatever it says now', (action) => {
    expect(readPayload('issue_comment', comment(action, 'Thank you!')).trigger?.ref).toEqual(ref);
  });

  test.each([
    ['took a command away', '/points 50', 'Thank you!', true],
    ['brought one', 'Thank you!', '/points 50', true],
    ['had nothing to do with points', 'Thank yuo!', 'Thank you!', false],
  ])('whose edit %s', (_what, from, body, isLookedAt) => {
    const payload = { ...comment('edited', body), changes: { body: { from } } };
    expect(readPayload('issue_comment', payload).trigger !== null).toBe(isLookedAt);
  });

  test.each([{ login: 'docpoints', type: 'Bot' }, { login: 'docpoints[bot]' }])(
    'by a bot is not looked at: %j',
    (user) => {
      expect(readPayload('issue_comment', comment('created', '/points', user)).trigger).toBeNull();
    },
  );

  test.each([
    ['edited by a person', 'edited', { login: 'octocat' }, true],
    ['edited by itself', 'edited', { login: 'docpoints[bot]', type: 'Bot' }, false],
    ['written, perhaps twice', 'created', { login: 'docpoints[bot]', type: 'Bot' }, true],
    ['deleted, which it stays', 'deleted', { login: 'octocat' }, false],
  ])('that may be our own, and was %s', (_what, action, sender, isLookedAt) => {
    const ours = '<!-- docpoints:comment 0123456789abcdef 0123456789abcdef -->\n\n### Proposed';
    const user = { login: 'docpoints[bot]', type: 'Bot' };
    const seen = readPayload('issue_comment', { ...comment(action, ours, user), sender }).trigger;
    expect(seen?.ref.number).toBe(isLookedAt ? ref.number : undefined);
    const spoilt = { ...comment(action, 'Spoilt', user), sender, changes: { body: { from: ours } } };
    expect(readPayload('issue_comment', spoilt).trigger !== null).toBe(isLookedAt);
    const other = { ...comment(action, '/points confirm', user), sender };
    expect(readPayload('issue_comment', other).trigger).toBeNull();
  });

  test('by an account that is gone is looked at', () => {
    expect(readPayload('issue_comment', comment('edited', '/points', null)).trigger?.ref).toEqual(ref);
  });
});

describe('a payload that GitHub would not send', () => {
  test.each([
    ['no object', 'pull_request', null],
    ['text', 'pull_request', 'closed'],
    ['a list', 'issue_comment', []],
    ['no action', 'pull_request', {}],
    ['no repository', 'pull_request', { action: 'closed', pull_request: { number: 12 } }],
    ['a number that is none', 'pull_request', { action: 'closed', repository, pull_request: { number: -1 } }],
    [
      'a name that leads elsewhere',
      'pull_request',
      { action: 'closed', repository: { name: '..', owner: { login: 'a' } }, pull_request: { number: 1 } },
    ],
    ['a comment without text', 'issue_comment', { ...comment('created', ''), comment: {} }],
  ])('is refused: %s', (_name, event, payload) => {
    expect(() => readPayload(event, payload)).toThrow(GitHubFault);
  });

  test('is refused with the place and what was expected there', () => {
    const payload = { action: 'closed', repository, pull_request: { number: '12' } };
    expect(() => readPayload('pull_request', payload)).toThrow(
      'GitHub\'s payload of the event pull_request was not understood: pull_request.number: expected number, found "12".',
    );
  });
});

describe('an issue', () => {
  const happened = (action: string, body: string | null = 'The guide is wrong.') => ({
    action,
    repository: { name: 'docs', owner: { login: 'octo-org' } },
    issue: { number: 12, body },
    sender: { login: 'ana', id: 1 },
  });

  test.each(['labeled', 'unlabeled'])('that was %s is looked at, and who did it is asked about', (action) => {
    expect(readPayload('issues', happened(action)).trigger).toMatchObject({
      ref: { number: 12 },
      why: `issues.${action}`,
      by: 'ana',
    });
  });

  test.each(['closed', 'reopened'])('that was %s is looked at', (action) => {
    expect(readPayload('issues', happened(action)).trigger).toMatchObject({ by: null });
  });

  test.each(['opened', 'edited'])('that was %s is looked at where it may be a form', (action) => {
    expect(readPayload('issues', happened(action)).trigger).toBeNull();
    expect(readPayload('issues', happened(action, null)).trigger).toBeNull();
    const form = '### Docpoints: what is it about?\n\nSpend points';
    expect(readPayload('issues', happened(action, form)).trigger).not.toBeNull();
  });

  test('that was a form before it was edited is looked at, for our comment tells of it', () => {
    const from = '### Docpoints: what is it about?\n\nSpend points';
    const edited = (body: object) => readPayload('issues', { ...happened('edited'), changes: { body } });
    expect(edited({ from }).trigger).not.toBeNull();
    for (const nothing of [{ from: 'The guide was wrong.' }, { from: null }, {}])
      expect(edited(nothing).trigger).toBeNull();
  });

  test('that was pinned is not looked at', () => {
    expect(readPayload('issues', happened('pinned')).trigger).toBeNull();
  });
});

describe('the logins that a command names', () => {
  const namedIn = (body: string, action = 'created') => {
    const payload = { ...comment(action, body), repository: { ...repository, id: 1 } };
    const changes = { body: { from: '/points @ana 5' } };
    return readPayload('issue_comment', { ...payload, changes }).trigger?.ref.hint?.logins;
  };

  test('are hinted at, as many as are worth asking along', () => {
    expect(namedIn('Thank you, @kim!\n/points @Ana 100 @bo 50 @ana 1\n> /points @tri 9')).toEqual([
      'ana',
      'bo',
    ]);
    const crowd = Array.from({ length: 40 }, (_, index) => `@m${index} 1`).join(' ');
    expect(namedIn(`/points ${crowd}`)).toHaveLength(10);
  });

  test('are none where nobody is named, or where the comment was edited', () => {
    expect(namedIn('/points confirm')).toBeUndefined();
    expect(namedIn('/points @ana 100', 'edited')).toBeUndefined();
  });
});
