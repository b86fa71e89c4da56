import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Facts } from '../../src/decide/facts.ts';
import { replyMarker } from '../../src/decide/marker.ts';
import { after, buildFacts, buildProgram, guide, open, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, bo, docpoints, octocat, stranger, tri } = people;
const program = buildProgram();
const rules = { program, invalid: null };

const words =
  '|confirm|100|100 confirm|200 confirm|typo-fix|typo-fix confirm|added-information confirm|large-contribution 777|reject no|revoke why|revoke|claim please|@octocat 50 @hubot 60|@octocat 50 @hubot 60 confirm|99999|0|award @hubot blog-post 500 https://example.org/post|nominate @hubot 500 good|enrol|recheck|foo'
    .split('|')
    .map((word) => `/points ${word}`.trim());
const body = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 })
  .map((lines) => lines.join('\n'));
const by = fc.constantFrom(ana, bo, ana, bo, octocat, tri, stranger);
const labels = [
  'points: 120',
  'points: typo-fix',
  'points: added-information',
  'points: none',
  'point: typo',
];
/** Some things are said, and the merge comes after the first few of them; `isHeard`: it is looked at before the next. */
const day = fc.record({
  said: fc.array(
    fc.record({ by, body, label: fc.option(fc.constantFrom(...labels), { freq: 3 }), isHeard: fc.boolean() }),
    { minLength: 2, maxLength: 9 },
  ),
  mergedAfter: fc.nat(4),
});

/** GitHub and the ledger after a look to the end. */
function looked(before: Facts): Facts {
  const facts = recorded(before, program);
  const { replies, reactions } = decide(facts, rules);
  const written = replies.map(({ to, refused }, index) =>
    say(docpoints, replyMarker({ to: to.id, refused }), {
      id: 1000 + facts.comments.length + index,
      createdAt: facts.now.toISOString().replace(/\.\d+/, ''),
      isOwn: true,
    }),
  );
  const reacted = facts.comments.map((comment) => ({
    ...comment,
    ownReactions: [
      ...comment.ownReactions,
      ...reactions.flatMap((one) => (one.comment === comment.id ? one.content : [])),
    ],
  }));
  return { ...facts, comments: [...reacted, ...written] };
}

type Day = typeof day extends fc.Arbitrary<infer One> ? One : never;

/** What has become of such a day. `isHeard`: whether it is looked at after each thing that was said. */
function endOf({ said, mergedAfter }: Day, isHeard: (one: Day['said'][number]) => boolean) {
  let facts = buildFacts({ files: [guide], pull: open });
  for (const [index, one] of said.entries()) {
    const at = after(index + 1);
    if (index === mergedAfter) facts = merged(facts, index);
    facts = { ...facts, ...sayOrLabel(one, facts, index + 1), now: new Date(Date.parse(at) + 20_000) };
    if (isHeard(one)) facts = looked(facts);
  }
  facts = looked(looked(facts.pull.state === 'merged' ? facts : merged(facts, said.length)));
  const { state, activity, points, award, rejection, claim } = decide(facts, rules);
  return {
    told: [state, activity?.id, points, award?.by.login, rejection?.by.login, claim?.reason],
    ledger: facts.entries
      .map(({ kind, points: given, member, activity: what, by: who }) =>
        [kind, given, member.login, what, who?.login].join(' '),
      )
      .toSorted(),
  };
}

function merged(facts: Facts, minutes: number): Facts {
  const at = after(minutes + 0.5);
  return { ...facts, pull: { ...facts.pull, state: 'merged', mergedAt: at, mergeCommit: 'c'.repeat(40) } };
}

function sayOrLabel(
  { by: who, body: text, label }: Day['said'][number],
  { comments, labellings }: Facts,
  minutes: number,
): Partial<Pick<Facts, 'comments' | 'labellings'>> {
  const at = after(minutes);
  if (label === null) return { comments: [...comments, say(who, text, { id: minutes, createdAt: at })] };
  const isOn = labellings.some(({ name }) => name === label);
  return isOn ? {} : { labellings: [...labellings, { name: label, by: who, at }] };
}

test(
  'heard one after the other, some together or all at once, a day comes to the same end',
  { timeout: 30_000 },
  () => {
    fc.assert(
      fc.property(day, (one) => {
        const end = endOf(one, () => false);
        expect(endOf(one, () => true)).toEqual(end);
        expect(endOf(one, ({ isHeard }) => isHeard)).toEqual(end);
      }),
      { numRuns: 30 },
    );
  },
);
