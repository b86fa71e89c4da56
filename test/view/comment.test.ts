import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Decision, State } from '../../src/decide/decision.ts';
import { renderComment } from '../../src/view/comment.ts';
import {
  addedInformation,
  buildClassification,
  buildDecision,
  buildProgram,
  buildStanding,
  byAna,
  facts,
  octocat,
  typoFix,
} from './build-decision.ts';
import { nodesOf, textOutsideCode } from './read-markdown.ts';

function comment(changes: Partial<Decision> = {}, program = buildProgram()): string {
  return renderComment(buildDecision(changes), program);
}

/** One of each state, as deciding makes them. */
const ofState: Record<State, Partial<Decision>> = {
  previewed: { state: 'previewed' },
  proposed: { state: 'proposed' },
  confirmed: { state: 'confirmed', award: byAna },
  rejected: {
    state: 'rejected',
    points: null,
    shares: [],
    rejection: { ...byAna, reason: 'said in #11 already' },
  },
  revoked: { state: 'revoked', revocation: { ...byAna, reason: 'taken from #11' } },
  ignored: { state: 'ignored', ignored: 'nothing-to-reward', activity: null, points: null, shares: [] },
};
const states = Object.entries(ofState);

describe('the comment of each state', () => {
  test('a preview says what would be proposed, and promises nothing', () => {
    expect(comment(ofState.previewed)).toMatchInlineSnapshot(`
      "### Previewed: 150 points for @octocat, if merged as it is

      After the merge, this is what would be proposed. A maintainer decides then; nothing is promised.

      This looks like **Add missing information**:

      - 212 words of new prose in \`docs/setup/install_guide.md\`
      - 1 new section with 2 code examples

      @octocat: **1,750 points** in 2026, level **Advocate**\\
      <span aria-hidden="true">▰▰▰▱▱▱▱▱▱▱</span> 3,250 more to **Enabler**, which opens Priority community support

      <details><summary>Maintainers: decide ahead of the merge</summary>

      - \`/points N\`: give N points, 1 to 300
      - \`/points typo-fix\`: read it as “Correct a spelling or grammar mistake”, 25 points
      - \`/points large-contribution\`: read it as “Make a large contribution to docs”, 1 to 1,000 points
      - \`/points reject REASON\`: give no points, and say why

      For those with write access, and not for their own points. It is kept for the merge.

      </details>

      <sub>[DataMiner DevOps Professional Program](https://docs.dataminer.services/) · reply \`/points\` to see where you stand, \`/points help\` for more</sub>"
    `);
  });

  test('a proposal says what it is, why, and who decides', () => {
    expect(comment(ofState.proposed)).toMatchInlineSnapshot(`
      "### Proposed: 150 points for @octocat

      Thank you! A maintainer decides next; nothing is confirmed yet.

      This looks like **Add missing information**:

      - 212 words of new prose in \`docs/setup/install_guide.md\`
      - 1 new section with 2 code examples

      @octocat: **1,750 points** in 2026, level **Advocate**\\
      <span aria-hidden="true">▰▰▰▱▱▱▱▱▱▱</span> 3,250 more to **Enabler**, which opens Priority community support

      <details><summary>Maintainers: confirm, change or reject</summary>

      - \`/points confirm\`: give these 150 points
      - \`/points N confirm\`: give N points, 1 to 300
      - \`/points typo-fix\`: read it as “Correct a spelling or grammar mistake”, 25 points
      - \`/points large-contribution\`: read it as “Make a large contribution to docs”, 1 to 1,000 points
      - \`/points reject REASON\`: give no points, and say why

      For those with write access, and not for their own points.

      </details>

      <sub>[DataMiner DevOps Professional Program](https://docs.dataminer.services/) · reply \`/points\` to see where you stand, \`/points help\` for more</sub>"
    `);
  });

  test('a confirmed award says who confirmed it and where, and how it can be corrected', () => {
    expect(comment(ofState.confirmed)).toMatchInlineSnapshot(`
      "### Confirmed: 150 points for @octocat

      Confirmed by @ana on [24 November 2026](https://github.com/octo-org/docs/pull/12#issuecomment-99). Thank you!

      This counts as **Add missing information**:

      - 212 words of new prose in \`docs/setup/install_guide.md\`
      - 1 new section with 2 code examples

      @octocat: **1,750 points** in 2026, level **Advocate**\\
      <span aria-hidden="true">▰▰▰▱▱▱▱▱▱▱</span> 3,250 more to **Enabler**, which opens Priority community support

      <details><summary>Maintainers: correct or take back</summary>

      - \`/points N confirm\`: give N points, 1 to 300, in place of these
      - \`/points revoke REASON\`: take the points back, and say why

      For those with write access, and not for their own points.

      </details>

      <sub>[DataMiner DevOps Professional Program](https://docs.dataminer.services/) · reply \`/points\` to see where you stand, \`/points help\` for more</sub>"
    `);
  });

  test('a rejection gives the reason, with nothing in it alive', () => {
    expect(comment(ofState.rejected)).toMatchInlineSnapshot(`
      "### Rejected: no points

      Rejected by @ana on [24 November 2026](https://github.com/octo-org/docs/pull/12#issuecomment-99). Reason: \`said in #11 already\`.

      It looked like **Add missing information**:

      - 212 words of new prose in \`docs/setup/install_guide.md\`
      - 1 new section with 2 code examples

      @octocat: **1,750 points** in 2026, level **Advocate**\\
      <span aria-hidden="true">▰▰▰▱▱▱▱▱▱▱</span> 3,250 more to **Enabler**, which opens Priority community support

      <details><summary>Maintainers: reward it after all</summary>

      - \`/points typo-fix\`: read it as “Correct a spelling or grammar mistake”, 25 points
      - \`/points added-information\`: read it as “Add missing information”, 1 to 300 points
      - \`/points large-contribution\`: read it as “Make a large contribution to docs”, 1 to 1,000 points

      For those with write access, and not for their own points.

      </details>

      <sub>[DataMiner DevOps Professional Program](https://docs.dataminer.services/) · reply \`/points\` to see where you stand, \`/points help\` for more</sub>"
    `);
  });

  test('a revocation says that the points no longer count', () => {
    expect(comment(ofState.revoked)).toMatchInlineSnapshot(`
      "### Revoked: 150 points for @octocat, taken back

      Revoked by @ana on [24 November 2026](https://github.com/octo-org/docs/pull/12#issuecomment-99). Reason: \`taken from #11\`. The points no longer count.

      This looks like **Add missing information**:

      - 212 words of new prose in \`docs/setup/install_guide.md\`
      - 1 new section with 2 code examples

      @octocat: **1,750 points** in 2026, level **Advocate**\\
      <span aria-hidden="true">▰▰▰▱▱▱▱▱▱▱</span> 3,250 more to **Enabler**, which opens Priority community support

      <details><summary>Maintainers: confirm again, or change</summary>

      - \`/points confirm\`: give these 150 points
      - \`/points N confirm\`: give N points, 1 to 300
      - \`/points typo-fix\`: read it as “Correct a spelling or grammar mistake”, 25 points
      - \`/points large-contribution\`: read it as “Make a large contribution to docs”, 1 to 1,000 points

      For those with write access, and not for their own points.

      </details>

      <sub>[DataMiner DevOps Professional Program](https://docs.dataminer.services/) · reply \`/points\` to see where you stand, \`/points help\` for more</sub>"
    `);
  });

  test('what earns nothing says why', () => {
    expect(comment(ofState.ignored)).toMatchInlineSnapshot(`
      "### No points here

      Nothing that the program rewards was found in it.

      - 212 words of new prose in \`docs/setup/install_guide.md\`
      - 1 new section with 2 code examples

      <sub>[DataMiner DevOps Professional Program](https://docs.dataminer.services/) · reply \`/points\` to see where you stand, \`/points help\` for more</sub>"
    `);
  });
});

describe('what is always so', () => {
  test.each(states)('%s: the state is told in words outside code and pictures', (state, changes) => {
    const word = state === 'ignored' ? 'No points here' : state;
    expect(textOutsideCode(comment(changes)).toLowerCase()).toContain(word.toLowerCase());
  });

  test.each(states)('%s: “Confirmed by” stands there exactly when the ledger has the award', (_, changes) => {
    const isAwarded = buildDecision(changes).award !== null;
    expect(/(^|\n)Confirmed by @ana on .*?\./.test(comment(changes))).toBe(isAwarded);
  });

  test.each(states.filter(([, { award }]) => award === undefined))(
    '%s: confirmed, recorded and awarded appear only negated or conditional',
    (_, changes) => {
      const claims = textOutsideCode(comment(changes)).replaceAll('nothing is confirmed yet', '');
      expect(claims).not.toMatch(/confirmed|recorded|awarded/i);
    },
  );

  test.each(states)('%s: the title of the pull request stays where it is', (_, changes) => {
    expect(comment(changes)).not.toContain(facts.pull.title);
  });
});

describe('what to type next', () => {
  test('a fixed number of points leaves no other number to type', () => {
    const text = comment({ activity: typoFix, points: 25 });
    expect(text).toContain('- `/points confirm`: give these 25 points');
    expect(text).not.toContain('/points N');
  });

  test('before the merge nobody is told to confirm', () => {
    expect(comment(ofState.previewed)).not.toContain('/points confirm');
    expect(comment(ofState.previewed)).toContain('- `/points N`: give N points, 1 to 300');
  });

  test('a confirmed award can be corrected and taken back', () => {
    expect(comment(ofState.confirmed)).toContain(
      '- `/points N confirm`: give N points, 1 to 300, in place of these',
    );
    expect(comment(ofState.confirmed)).toContain('- `/points revoke REASON`');
    expect(comment(ofState.confirmed)).not.toContain('reject');
  });

  test('what was taken back can be confirmed again', () => {
    expect(comment(ofState.revoked)).toContain('- `/points confirm`: give these 150 points');
  });

  test('where nothing can be rewarded, nothing is left for maintainers to type', () => {
    expect(comment(ofState.ignored)).not.toContain('Maintainers');
  });
});

describe('what waits for an answer', () => {
  test('a claim is told with its reason, nothing in it alive, and how it is answered', () => {
    const claim = { ...byAna, by: octocat, reason: 'I wrote it, @everyone <b>' };
    const text = comment({ ...ofState.ignored, claim });
    expect(text).toContain('**@octocat asks for points**');
    expect(textOutsideCode(text)).not.toContain('@everyone');
  });

  test('a co-author who could have a share is offered as one', () => {
    expect(comment({ candidates: [{ id: 2, login: 'bo' }] })).toContain(
      '- `/points @octocat N @bo N`: share the points',
    );
  });

  test('labels that count for nothing are told, with what to do', () => {
    const text = comment({
      labelProblems: [
        { kind: 'near-miss', label: 'point: typo', nearest: 'points: typo-fix' },
        { kind: 'contradiction', labels: ['points: 25', 'points: 50'] },
        {
          kind: 'refused',
          label: 'points: 5000',
          refusal: { kind: 'out-of-range', asked: 5000, activity: addedInformation },
        },
      ],
    });
    expect(text).toContain(
      '`point: typo` is none of the program’s and counts for nothing. Did you mean `points: typo-fix`?',
    );
    expect(text).toContain('`points: 25` and `points: 50` contradict each other');
    expect(text).toContain(
      '`points: 5000` counts for nothing: 5,000 is out of range, which is 1 to 300 points.',
    );
  });

  test('a revert says where the points can be taken back', () => {
    expect(comment({ ...ofState.ignored, reverts: 11 })).toContain('say `/points revoke REASON` on #11');
  });
});

describe('the evidence', () => {
  test('a doubtful reading says so, and what would settle it', () => {
    const text = comment({ classification: buildClassification({ confidence: 0.52 }) });
    expect(text).toContain(
      '**Not sure:** Docpoints is only 52 % sure of this. A maintainer settles it by saying what it is: `/points typo-fix` or `/points added-information` or `/points large-contribution`.',
    );
  });

  test('there is no doubt once a maintainer said what it is', () => {
    const text = comment({ setBy: byAna, classification: buildClassification({ confidence: 0.1 }) });
    expect(text).not.toContain('Not sure');
    expect(text).toContain(
      'Set by @ana on [24 November 2026](https://github.com/octo-org/docs/pull/12#issuecomment-99): **Add missing information**. What was found:',
    );
  });

  test('is led over to only where it follows, also where the comment was cut', () => {
    const long = 'word '.repeat(30);
    const reasons = Array.from({ length: 6 }, () => `${long}${'`#`'.repeat(20)}`);
    const shares = Array.from({ length: 20 }, (_, id) => ({
      member: { id, login: `somebody-with-a-long-name-${id}` },
      points: 1000,
    }));
    const claim = { ...byAna, reason: '# '.repeat(150) };
    const texts = [[], reasons].flatMap((found) =>
      [null, byAna].flatMap((setBy) =>
        [null, claim].map((asked) => {
          const classification = buildClassification({ reasons: found });
          return comment({ setBy, claim: asked, shares, classification, reverts: 11 });
        }),
      ),
    );
    expect(texts.some((text) => text.includes('This looks like **Add missing information**.'))).toBe(true);
    expect(texts.some((text) => text.includes('**Add missing information**. What was found:'))).toBe(true);
    for (const text of texts) expect(text).not.toMatch(/:\n\n(?!- )/);
  });

  test('what goes beyond three reasons is folded', () => {
    const text = comment({
      classification: buildClassification({ reasons: ['one', 'two', 'three', 'four'] }),
    });
    expect(text).toContain(
      '- three\n\n<details><summary>More of what was found</summary>\n\n- four\n\n</details>',
    );
  });
});

describe('people', () => {
  test('shares are listed with the points of each', () => {
    const shares = [
      { member: octocat, points: 1000 },
      { member: { id: 3, login: 'hubot' }, points: 1 },
    ];
    const text = comment({ shares, points: 1001 });
    expect(text).toContain('### Proposed: 1,001 points, shared by 2');
    expect(text).toContain('- @octocat: 1,000 points\n- @hubot: 1 point');
  });

  test('a program can keep the standing out', () => {
    const program = buildProgram({ comment: { preview: true, standing: false, labels: false } });
    expect(comment({}, program)).not.toContain('1,750');
  });

  test('on the highest level there is no way left', () => {
    const text = comment({ standing: buildStanding({ level: 'Enabler', next: null, total: 5000 }) });
    expect(text).toContain('@octocat: **5,000 points** in 2026, level **Enabler**\n\n');
  });
});

describe('a rule that cuts', () => {
  const cut = { member: octocat, asked: 50, left: 30, rule: 'no more than 100 points a month' };
  const rule = 'by the program’s rule for “Add missing information”: no more than 100 points a month.';

  test('is told on the proposal: what confirming will bring, and by which rule', () => {
    const text = comment({ points: 30, cuts: [cut] });
    expect(text).toContain('### Proposed: 30 points for @octocat\n');
    expect(text).toContain(`\n\nConfirming gives @octocat **30 of 50 points**, ${rule}\n\n`);
    expect(text).toContain('- `/points confirm`: give these 30 points');
  });

  test('is told for as long as the award stands', () => {
    const text = comment({ ...ofState.confirmed, points: 30, cuts: [cut] });
    expect(text).toContain(`\n\n@octocat got **30 of 50 points**, ${rule}\n\n`);
  });

  test('that leaves nothing offers nobody to confirm it, and calls it no recognition', () => {
    const text = comment({ points: 0, cuts: [{ ...cut, left: 0 }] });
    expect(text).toContain('### Proposed: no points for @octocat\n');
    expect(text).toContain(`Confirming gives @octocat **none of 50 points**, ${rule}`);
    expect(text).not.toMatch(/points (?:N )?confirm|recognition/);
    expect(text).toContain('- `/points reject REASON`');
  });

  test('is told of each who shares', () => {
    const bo = { id: 2, login: 'bo' };
    const text = comment({
      points: 30,
      shares: [
        { member: octocat, points: 30 },
        { member: bo, points: 0 },
      ],
      cuts: [cut, { ...cut, member: bo, left: 0 }],
    });
    expect(text).toContain('- @octocat: 30 points\n- @bo: no points');
    expect(text).toContain(
      `Confirming gives @octocat **30 of 50 points**, @bo **none of 50 points**, ${rule}`,
    );
  });
});

describe('points that wait for an enrolment', () => {
  const waiting = [{ member: octocat, until: '2027-11-23' }];

  test('are told with what makes them count, and until when', () => {
    expect(comment({ ...ofState.confirmed, waiting, standing: null })).toContain(
      '**These points wait for @octocat**, who is not enrolled yet: the comment `/points enrol` makes them count, until 23 November 2027.',
    );
  });

  test('are told before they are given, as what would happen', () => {
    const text = comment({ waiting, standing: null });
    expect(text).toContain(
      '@octocat is not enrolled yet. If the points are confirmed, they wait for the comment `/points enrol`, until 23 November 2027.',
    );
  });

  test('are told as lost when they were not kept so long', () => {
    const text = comment({
      ...ofState.confirmed,
      waiting: [{ member: octocat, until: null }],
      standing: null,
    });
    expect(text).toContain('What @octocat earns here does not count');
  });

  test('are not told of what was rejected', () => {
    expect(comment({ ...ofState.rejected, waiting })).not.toContain('enrol');
  });
});

describe('a level that was reached', () => {
  const reached = {
    member: octocat,
    level: 'Advocate',
    isAgain: false,
    opens: [{ title: 'Exclusive content', url: 'https://example.org/more' }],
    next: { level: 'Enabler', pointsToGo: 4235 },
  };

  test('is told warmly, with what it opens; how far the next one is stands below', () => {
    const text = comment({ ...ofState.confirmed, reached: [reached] });
    expect(text).toContain(
      '\n\n🎉 **@octocat has reached Advocate.** Congratulations! It opens [Exclusive content](https://example.org/more).\n\n',
    );
    expect(text.match(/more to \*\*Enabler\*\*/g)).toHaveLength(1);
  });

  test('of somebody else, or without a standing, is told with the way to the next', () => {
    const text = comment({
      ...ofState.confirmed,
      standing: null,
      reached: [{ ...reached, opens: [] }],
    });
    expect(text).toContain('Congratulations! 4,235 more to **Enabler**.');
  });

  test('again is told as what it means', () => {
    expect(comment({ ...ofState.confirmed, reached: [{ ...reached, isAgain: true }] })).toContain(
      '🎉 **@octocat has earned Advocate again**, so it stays through the next period, too. Congratulations!',
    );
  });
});

describe('what a level has opened', () => {
  const program = buildProgram({
    levels: [{ name: 'Advocate', points: 750, about: null, benefits: ['a', 'b', 'c', 'd'], changes: [] }],
    benefits: Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [id, { title: `Benefit ${id}`, url: null }]),
    ),
  });

  test('stands below the way to the next', () => {
    expect(comment({}, program)).toContain('\n\nUnlocked: Benefit a, Benefit b, Benefit c and 1 more\n\n');
  });

  test('is not said twice where it is new', () => {
    const opens = ['Benefit a', 'Benefit b', 'Benefit c'].map((title) => ({ title, url: null }));
    const reached = { member: octocat, level: 'Advocate', isAgain: false, opens, next: null };
    expect(comment({ ...ofState.confirmed, reached: [reached] }, program)).toContain(
      '\n\nUnlocked: Benefit d\n\n',
    );
    const all = { ...reached, opens: [...opens, { title: 'Benefit d', url: null }] };
    expect(comment({ ...ofState.confirmed, reached: [all] }, program)).not.toContain('Unlocked');
  });
});

describe('hostile words', () => {
  const nasty =
    '@everyone ![x](https://example.org/x.png) <img src=x> --> [a](javascript:b) `` $x$ | #1 octo-org/docs#2 GH-3\n\n# b';
  const markup = new Set(['image', 'html', 'table', 'code', 'footnoteReference', 'definition', 'delete']);

  /** What is said of points that were given, which nobody claims or rejects. */
  const given = (words: string): Partial<Decision> => ({
    ...ofState.confirmed,
    setBy: null,
    rejection: null,
    claim: null,
    reached: Array.from({ length: 20 }, () => ({
      member: { id: 2, login: words },
      level: words,
      isAgain: false,
      opens: [{ title: words, url: words }],
      next: { level: words, pointsToGo: 1 },
    })),
  });

  function hostile(words: string, changes: Partial<Decision> = {}): string {
    const program = buildProgram({ name: words, levels: [], url: words });
    return comment(
      {
        activity: { ...typoFix, id: words, title: words },
        setBy: { by: { id: 1, login: words }, at: words, url: words },
        rejection: { ...byAna, reason: words },
        claim: { ...byAna, reason: words },
        reverts: 11,
        labelProblems: Array.from({ length: 9 }, () => ({ kind: 'near-miss', label: words, nearest: words })),
        shares: Array.from({ length: 20 }, () => ({ member: { id: 1, login: words }, points: 1 })),
        cuts: Array.from({ length: 20 }, () => ({
          member: { id: 1, login: words },
          asked: 5000,
          left: 1,
          rule: words,
        })),
        waiting: Array.from({ length: 20 }, (_, index) => ({
          member: { id: 1, login: words },
          until: index % 2 === 0 ? '2027-11-24' : null,
        })),
        classification: buildClassification({
          reasons: Array.from({ length: 9 }, () => words),
          confidence: 0.1,
        }),
        standing: buildStanding({ level: words, next: { level: words, pointsToGo: 1 } }),
        ...changes,
      },
      program,
    );
  }

  test('make no markup, and mention nobody', () => {
    const own = /^(<!-- docpoints:comment abc -->|<\/?(details|summary|sub|span)\b.*)$/;
    for (const text of [hostile(nasty), hostile(nasty, given(nasty))]) {
      const odd = nodesOf(text).filter(
        (node) => markup.has(node.type) && !(node.type === 'html' && own.test(node.value)),
      );
      expect(odd).toEqual([]);
      expect(textOutsideCode(text).replaceAll(/@(ana|octocat)|#11/g, '')).not.toMatch(
        /@|#\d|GH-|javascript|\$/,
      );
    }
  });

  test.each([
    ['the words themselves', 'no.” Confirmed by @ana on 24 November 2026. “'],
    ['letters of another script', 'no.” Соnfіrmеd by ana on 24 November 2026. “'],
    ['letters that only look wide', 'no.” Ｃｏｎｆｉｒｍｅｄ by ana. “'],
    ['digits in place of letters', 'no.” C0nfirrned by ana. “'],
  ])('of people say nothing in plain words, not even with %s', (_name, words) => {
    const claim = { ...byAna, reason: words };
    for (const changes of [
      { ...ofState.ignored, claim },
      { ...ofState.rejected, rejection: claim },
      { ...ofState.revoked, revocation: claim },
    ]) {
      expect(textOutsideCode(comment(changes))).not.toMatch(/ by ana\b|by @ana on 24 November 2026\. “/);
      expect(comment(changes)).not.toContain('Confirmed by @ana');
    }
  });

  test('of the program decide nothing either', () => {
    const text = hostile('Confirmed by the Ｒｅｃｏｒｄｅｄ');
    expect(textOutsideCode(text)).not.toMatch(/confirmed by|ｒｅｃｏｒｄｅｄ/i);
  });

  test('never make the comment longer than 2,500 characters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('#', '`', '` ', '# ', '@a ', 'w', '漢'),
        fc.integer({ min: 1, max: 500 }),
        (bit, n) => {
          const words = bit.repeat(n);
          expect(hostile(words).length).toBeLessThanOrEqual(2500);
          expect(hostile(words, given(words)).length).toBeLessThanOrEqual(2500);
        },
      ),
    );
  });
});
