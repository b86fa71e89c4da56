import { describe, expect, test } from 'vitest';

import type { Answer, Decision, Refusal, Reply } from '../../src/decide/decision.ts';
import { renderReply } from '../../src/view/reply.ts';
import { addedInformation, buildDecision, buildProgram, buildReply, byAna } from './build-decision.ts';
import { nodesOf, textOutsideCode } from './read-markdown.ts';

const marker = '<!-- docpoints:reply 99 -->';

function replyTo(
  answers: readonly Answer[],
  decision: Partial<Decision> = {},
  reply: Partial<Reply> = {},
): Promise<string> {
  return renderReply(buildReply(answers, reply), buildDecision(decision), buildProgram(), marker);
}

function refused(refusal: Refusal, typed = '/points confirm'): Answer {
  return { kind: 'refused', typed, refusal };
}

describe('/points', () => {
  test('says where the pull request stands, and the asker', async () => {
    expect(await replyTo([{ kind: 'state' }])).toMatchInlineSnapshot(`
      "<!-- docpoints:reply 99 -->

      @hubot: **Proposed: 150 points for @octocat.** Thank you! A maintainer decides next; nothing is confirmed yet.

      You have **1,750 points** in 2026, level **Advocate**; 3,250 more to **Enabler**, which opens Priority community support."
    `);
  });

  test('says who confirmed, once the ledger has it', async () => {
    expect(await replyTo([{ kind: 'state' }], { state: 'confirmed', award: byAna })).toContain(
      '**Confirmed: 150 points for @octocat.** Confirmed by @ana on [24 November 2026]',
    );
  });

  test('says so when the asker has no points yet', async () => {
    expect(await replyTo([{ kind: 'state' }], {}, { standing: null })).toContain(
      'You have no points so far.',
    );
  });
});

describe('/points of who is not enrolled', () => {
  test('says what waits, what to type, and until when', async () => {
    expect(
      await replyTo([{ kind: 'state' }], {}, { waiting: { points: 800, until: '2027-11-23' } }),
    ).toContain(
      '\n\nYou are not enrolled. **800 points** wait for you: say `/points enrol` in a comment to join the program, and what was earned until then counts. The first of it is kept until 23 November 2027.',
    );
  });

  test('and has earned nothing says how to join', async () => {
    expect(await replyTo([{ kind: 'state' }], {}, { waiting: { points: 0, until: null } })).toContain(
      '\n\nYou are not enrolled: say `/points enrol` in a comment to join the program.',
    );
  });
});

describe('points that are spent', () => {
  const redemption = { member: { id: 583231, login: 'octocat' }, points: 500, reason: '5 × Cloud @all' };

  test('wait for an admin, who is told what to say', async () => {
    expect(await replyTo([{ kind: 'asked-to-redeem', redemption, left: 300 }])).toContain(
      '@hubot: you ask for `5 × Cloud @\u200ball` for 500 points. That waits for an admin of this repository, who says `/points confirm` or `/points reject REASON`. Besides, 300 points can be spent.',
    );
  });

  test('are told to who asked, not to the admin', async () => {
    expect(await replyTo([{ kind: 'redeemed', redemptions: [redemption], left: [300] }])).toBe(
      `${marker}\n\n@octocat: you have got \`5 × Cloud @\u200ball\` for 500 points, from @hubot. 300 points can still be spent; your level stays as it is.`,
    );
  });

  test('and given back are told the same way, with the reason', async () => {
    expect(await replyTo([{ kind: 'given-back', redemption, reason: 'it is @all gone' }])).toBe(
      `${marker}\n\n@octocat: 500 points are yours to spend again, given back by @hubot: \`5 × Cloud @\u200ball\` for 500 points was taken back. Reason: \`it is @\u200ball gone\`.`,
    );
  });
});

test('an award by hand that was cut, and waits, is told as what it came to', async () => {
  const member = { id: 3, login: 'mona' };
  const given = {
    member,
    activity: addedInformation,
    points: 30,
    cut: { asked: 50, left: 30, rule: 'no more than 100 points a month' },
    waiting: { member, until: '2027-11-23' },
    reached: null,
  };
  expect(await replyTo([{ kind: 'given-by-hand', given }])).toContain(
    '@hubot: @mona got **30 of 50 points**, by the program’s rule for “Add missing information”: no more than 100 points a month. **These points wait for @mona**, who is not enrolled yet',
  );
});

test('who enrols is told what counts now', async () => {
  expect(await replyTo([{ kind: 'enrolled' }])).toContain(
    '@hubot: welcome! What had waited counts now: you have **1,750 points** in 2026, level **Advocate**;',
  );
});

describe('/points help', () => {
  test('lists the commands with the activities and ranges of the program', async () => {
    expect(await replyTo([{ kind: 'help' }])).toMatchInlineSnapshot(`
      "<!-- docpoints:reply 99 -->

      @hubot: these commands work here, each at the start of a line.

      Anyone:

      - \`/points\`: where this pull request stands, and where you do
      - \`/points help\`: this list
      - \`/points recheck\`: look again at this pull request

      The author of the pull request:

      - \`/points claim REASON\`: ask for points that were not proposed, and say why

      Maintainers, though not for their own points:

      - \`/points confirm\`: give the points that are proposed
      - \`/points N [confirm]\`: give N points; without \`confirm\` they are set, and confirming is left for later
      - \`/points ACTIVITY [N] [confirm]\`: say what it is, and so what it can be worth
      - \`/points @login N … [confirm]\`: share the points among several people
      - \`/points reject REASON\`: give no points, and say why
      - \`/points revoke @login ACTIVITY REASON\`: take back what was given by hand here, the last of it, and say why
      - \`/points revoke REASON\`: take confirmed points back, and say why
      - \`/points award @login ACTIVITY [N] REASON\`: give points for what no pull request shows

      What a pull request can be:

      - \`typo-fix\`: “Correct a spelling or grammar mistake”, 25 points
      - \`added-information\`: “Add missing information”, 1 to 300 points
      - \`large-contribution\`: “Make a large contribution to docs”, 1 to 1,000 points"
    `);
  });
});

test('/points help in an issue names what can be awarded, for no pull request is there', async () => {
  const help = await replyTo([{ kind: 'help' }], { about: 'issue' });
  expect(help).toContain('What can be awarded:\n\n- `');
  expect(help).toContain('- `blog-post`: “Write a blog post, once accepted”, 1 to 1,000 points');
  expect(help).not.toContain('What a pull request can be');
});

describe('a refusal', () => {
  test('quotes what was typed and says what to type instead', async () => {
    const asked = { kind: 'out-of-range', asked: 5000, activity: addedInformation } as const;
    expect(await replyTo([refused(asked, '/points 5000 confirm')])).toMatchInlineSnapshot(`
      "<!-- docpoints:reply 99 -->

      @hubot: \`/points 5000 confirm\` was not done. “Add missing information” is worth 1 to 300 points, not 5,000. Say \`/points 300 confirm\`, or name another activity (\`/points help\`)."
    `);
  });

  test('lets nothing that was typed live', async () => {
    const typed = '/points `@everyone` ![x](https://example.org) <b> -->';
    const markdown = await replyTo([refused({ kind: 'not-understood', nearest: null, form: null }, typed)]);
    const kinds = nodesOf(markdown).filter(
      ({ type }) => type === 'image' || type === 'link' || type === 'html',
    );
    expect(kinds).toHaveLength(1);
    expect(textOutsideCode(markdown)).not.toContain('@everyone');
  });
});

describe('one reply', () => {
  test('answers all commands of a comment, the same answer once', async () => {
    const help = { kind: 'help' } as const;
    expect(await replyTo([help, help])).toBe(await replyTo([help]));
  });

  test('stays short when a comment is full of commands', async () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      refused({ kind: 'not-a-maintainer' }, `/points ${index}`),
    );
    const text = await replyTo(many);
    expect(text.match(/was not done/g)).toHaveLength(5);
    expect(text).toContain('495 more answers are left out: say fewer commands in one comment.');
  });

  test('says how many commands were not even read, whatever else it leaves out', async () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      refused({ kind: 'not-a-maintainer' }, `/points ${index}`),
    );
    const text = await replyTo([
      ...many,
      refused({ kind: 'too-many', most: 100, left: 9900 }, '/points 100'),
    ]);
    expect(text).toContain(
      '`/points 100` was not done. Only the first 100 commands of a comment are read, and 9,900 more were not.',
    );
    expect(text.length).toBeLessThan(2500);
  });

  test('tells who asked to spend points that they were not given, not the admin who said it', async () => {
    const redemptions = [
      { member: { id: 583231, login: 'octocat' }, points: 500, reason: 'cloud @everyone' },
      { member: { id: 3, login: 'mona' }, points: 1, reason: '' },
    ];
    expect(await replyTo([{ kind: 'not-redeemed', redemptions, reason: 'not this year' }]))
      .toMatchInlineSnapshot(`
      "<!-- docpoints:reply 99 -->

      @octocat: the 500 points that you asked to spend for \`cloud @​everyone\` stay with you. Rejected by @hubot. Reason: \`not this year\`.

      @mona: the 1 point that you asked to spend stays with you. Rejected by @hubot. Reason: \`not this year\`."
    `);
  });

  test('addresses nobody when the account is gone', async () => {
    const { to } = buildReply([]);
    const markdown = await replyTo([refused({ kind: 'merge-first' })], {}, { to: { ...to, author: null } });
    expect(markdown).toMatch(/^<!-- docpoints:reply 99 -->\n\n`\/points confirm` was not done\./);
  });
});
