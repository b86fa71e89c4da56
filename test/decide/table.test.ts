import { describe, expect, test } from 'vitest';

import type { State } from '../../src/decide/decision.ts';
import { grammar } from '../../src/decide/grammar.ts';
import { transitions } from '../../src/decide/states.ts';
import { writtenForm } from '../../src/view/commands.ts';
import { does } from '../../src/view/help.ts';
import * as redemption from './redemption-table.ts';
import { events, transitionText } from './states-table.ts';
import { commands, labels, outcomeOfCommand, outcomeOfLabel, roles, states, type Outcome } from './table.ts';

/** What comes of a command of somebody who may say it, in each state. */
const allowed: Record<(typeof commands)[number] | (typeof labels)[number], string> = {
  //                                      previewed      proposed   confirmed          rejected     revoked            ignored
  '/points': 'state              state      state              state        state              state',
  '/points help': 'help               help       help               help         help               help',
  '/points recheck': 'done               done       done               done         done               done',
  '/points confirm':
    'merge-first        records    already-confirmed  is-rejected  records            nothing-proposed',
  '/points 450':
    'sets               sets       already-confirmed  sets         sets               nothing-proposed',
  '/points 450 confirm':
    'merge-first        records    records            records      records            nothing-proposed',
  '/points added-information':
    'sets               sets       already-confirmed  sets         sets               sets',
  '/points added-information confirm':
    'merge-first        records    records            records      records            records',
  '/points @octocat 300 @bo 100':
    'sets               sets       already-confirmed  sets         sets               nothing-proposed',
  '/points @octocat 300 @bo 100 confirm':
    'merge-first        records    records            records      records            nothing-proposed',
  '/points reject REASON':
    'rejects            rejects    already-confirmed  rejects      rejects            rejects',
  '/points revoke REASON':
    'nothing-confirmed  nothing-confirmed  records     nothing-confirmed  nothing-confirmed  nothing-confirmed',
  '/points claim REASON':
    'asks               asks       already-confirmed  asks         asks               asks',
  '/points award @bo blog-post 500 https://example.org':
    'records            records    records            records      records            records',
  '/points nominate @bo 500 REASON':
    'records            records    records            records      records            records',
  '/points redeem 100 REASON':
    'issue-only         issue-only issue-only         issue-only   issue-only         issue-only',
  '/points enrol': 'records            records    records            records      records            records',
  'points: 450':
    'sets               sets       already-confirmed  sets         sets               nothing-proposed',
  'points: added-information':
    'sets               sets       already-confirmed  sets         sets               sets',
  'points: none': 'rejects            rejects    already-confirmed  rejects      rejects            rejects',
};

const anyone = ['/points', '/points help', '/points recheck', '/points redeem 100 REASON', '/points enrol'];
/** By hand, for somebody else: the pull request's author may say it of another one's work. */
const byHand = ['/points award @bo blog-post 500 https://example.org', '/points nominate @bo 500 REASON'];

function expected(role: string, said: string, state: State): Outcome {
  const may = allowed[said as keyof typeof allowed].split(/\s+/)[states.indexOf(state)] ?? '';
  if (role === 'bot' || role === 'deleted account') return '–';
  if (anyone.includes(said)) return may;
  if (said === '/points claim REASON') return role.startsWith('author') ? may : 'not-the-contributor';
  if (role === 'maintainer' || role === 'team member') return may;
  if (role === 'author who maintains' && byHand.includes(said)) return may;
  const isLabel = said.startsWith('points:');
  if (role === 'author who maintains') return isLabel ? '– own-points' : 'own-points';
  if (isLabel) return '– not-a-maintainer';
  return said.includes('nominate') ? 'not-staff' : 'not-a-maintainer';
}

describe.each(Object.keys(roles))('%s', (role) => {
  describe.each([...states])('on what is %s', (state) => {
    test.each([...commands])('says %s', (command) => {
      expect(outcomeOfCommand(role, command, state)).toBe(expected(role, command, state));
    });

    test.each([...labels])('puts the label %s', (label) => {
      expect(outcomeOfLabel(role, label, state)).toBe(expected(role, label, state));
    });
  });
});

/** What comes of it in an issue, by what became of the points that were asked for. */
const ofRedemptions: Record<string, Record<(typeof redemption.commands)[number], string>> = {
  //                                            not asked for     asked for         confirmed         rejected          given back
  'who asks': {
    '/points redeem 500 REASON':
      'asks              balance           balance           asks              asks',
    '/points confirm':
      'not-a-maintainer  not-an-admin      not-a-maintainer  not-a-maintainer  not-a-maintainer',
    '/points reject REASON':
      'not-a-maintainer  not-an-admin      not-a-maintainer  not-a-maintainer  not-a-maintainer',
    '/points revoke REASON':
      'not-a-maintainer  not-a-maintainer  not-an-admin      not-a-maintainer  not-a-maintainer',
    '/points refund REASON':
      'nothing-spent     nothing-spent     not-an-admin      nothing-spent     nothing-spent',
  },
  admin: {
    '/points redeem 500 REASON':
      'balance           balance           balance           balance           balance',
    '/points confirm':
      'nobody-to-credit  records           nobody-to-credit  nobody-to-credit  nobody-to-credit',
    '/points reject REASON':
      'nobody-to-credit  rejects           nobody-to-credit  nobody-to-credit  nobody-to-credit',
    '/points revoke REASON':
      'nothing-confirmed nothing-confirmed records           nothing-confirmed nothing-confirmed',
    '/points refund REASON':
      'nothing-spent     nothing-spent     records           nothing-spent     nothing-spent',
  },
  maintainer: {
    '/points redeem 500 REASON':
      'balance           balance           balance           balance           balance',
    '/points confirm':
      'nobody-to-credit  not-an-admin      nobody-to-credit  nobody-to-credit  nobody-to-credit',
    '/points reject REASON':
      'nobody-to-credit  not-an-admin      nobody-to-credit  nobody-to-credit  nobody-to-credit',
    '/points revoke REASON':
      'nothing-confirmed nothing-confirmed not-an-admin      nothing-confirmed nothing-confirmed',
    '/points refund REASON':
      'nothing-spent     nothing-spent     not-an-admin      nothing-spent     nothing-spent',
  },
  stranger: {
    '/points redeem 500 REASON':
      'balance           balance           balance           balance           balance',
    '/points confirm':
      'not-a-maintainer  not-an-admin      not-a-maintainer  not-a-maintainer  not-a-maintainer',
    '/points reject REASON':
      'not-a-maintainer  not-an-admin      not-a-maintainer  not-a-maintainer  not-a-maintainer',
    '/points revoke REASON':
      'not-a-maintainer  not-a-maintainer  not-an-admin      not-a-maintainer  not-a-maintainer',
    '/points refund REASON':
      'nothing-spent     nothing-spent     not-an-admin      nothing-spent     nothing-spent',
  },
};

describe.each(Object.keys(redemption.roles))('of points to spend, %s', (role) => {
  describe.each([...redemption.states])('where they are %s', (state) => {
    test.each([...redemption.commands])('says %s', (command) => {
      const column = redemption.states.indexOf(state);
      const expected = ofRedemptions[role]?.[command].split(/\s+/)[column] ?? '–';
      expect(redemption.outcome(role, command, state)).toBe(expected);
    });
  });
});

test('docs/deciding.md shows the table as it is', async () => {
  const row = (said: string, outcome: (role: string, said: string, state: State) => Outcome, role: string) =>
    `| \`${said}\` | ${states.map((state) => outcome(role, said, state)).join(' | ')} |`;
  const head = `| | ${states.join(' | ')} |\n| --- |${' --- |'.repeat(states.length)}`;
  const parts = Object.keys(roles).flatMap((role) => [
    `### ${role[0]?.toUpperCase()}${role.slice(1)}`,
    [
      head,
      ...commands.map((command) => row(command, outcomeOfCommand, role)),
      ...labels.map((label) => row(label, outcomeOfLabel, role)),
    ].join('\n'),
  ]);
  const { introduction, ofSpending, statesIntroduction } = await import('./table-introduction.ts');
  const spending = Object.keys(redemption.roles).flatMap((role) => [
    `### Of points to spend: ${role}`,
    [
      `| | ${redemption.states.join(' | ')} |\n| --- |${' --- |'.repeat(redemption.states.length)}`,
      ...redemption.commands.map(
        (command) =>
          `| \`${command}\` | ${redemption.states.map((state) => redemption.outcome(role, command, state)).join(' | ')} |`,
      ),
    ].join('\n'),
  ]);
  const forms = grammar.map(({ form, who }) =>
    `| \`/points ${writtenForm(form)}\` | ${who} | ${does[form]} |`
      .replace(' `', ' `')
      .replace('/points `', '/points`'),
  );
  const list = [
    '## States and what leads out of them',
    statesIntroduction,
    [
      `| | ${states.join(' | ')} |`,
      `| --- |${' --- |'.repeat(states.length)}`,
      ...events.map(
        (event) =>
          `| ${event} | ${states.map((state) => transitionText(transitions[event][state])).join(' | ')} |`,
      ),
    ].join('\n'),
    '## The commands',
    ['| | who | what it does |', '| --- | --- | --- |', ...forms].join('\n'),
    '## The table',
  ];
  await expect(
    `${[introduction, ...list, ...parts, ofSpending, ...spending].join('\n\n')}\n`,
  ).toMatchFileSnapshot('../../docs/deciding.md');
}, 30_000);
