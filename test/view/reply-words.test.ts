import { expect, test } from 'vitest';

import type { Refusal } from '../../src/decide/decision.ts';
import { renderComment } from '../../src/view/comment.ts';
import { renderReply } from '../../src/view/reply.ts';
import { buildClassification, buildDecision, buildProgram, buildReply, byAna } from './build-decision.ts';

function told(refusal: Refusal, typed: string, program = buildProgram()): Promise<string> {
  return renderReply(buildReply([{ kind: 'refused', typed, refusal }]), buildDecision(), program, '');
}

test.each(['/points 450 confirm', '/Points typo-fix Confirm', '/points @ana 100 confirm'])(
  '%s before the merge is told as kept, not as undone',
  async (typed) => {
    const text = await told({ kind: 'merge-first' }, typed);
    expect(text).toContain(`what \`${typed}\` sets is kept for the merge`);
    expect(text).toContain('then say `/points confirm`');
    expect(text).not.toContain('was not done');
  },
);

test('a confirm alone before the merge was not done', async () => {
  expect(await told({ kind: 'merge-first' }, '/points  confirm')).toContain(
    'was not done. That comes after the merge',
  );
});

test('who claims more of what is confirmed is told no command that is not theirs', async () => {
  const text = await told({ kind: 'already-confirmed', award: byAna }, '/points claim it is more');
  expect(text).toContain('Confirmed by @ana');
  expect(text).not.toMatch(/`\/points (?:N|ACTIVITY|revoke)/);
});

test('who may nominate is told as the program has it', async () => {
  const named = { ...buildProgram(), confirm: { ...buildProgram().confirm, staff: ['@octo-org/staff'] } };
  const typed = '/points nominate @ana 500 x';
  expect(await told({ kind: 'not-staff' }, typed, named)).toContain('`confirm.staff`');
  const none = { ...named, confirm: { ...named.confirm, staff: [] } };
  expect(await told({ kind: 'not-staff' }, typed, none)).toContain('Only people with write access');
  expect(await told({ kind: 'not-staff' }, typed, none)).not.toContain('confirm.staff');
});

test('what was found is no reason for what a maintainer made of it', () => {
  const reasons = ['Substantial new documentation'];
  const text = (found: 'large-contribution' | 'added-information') =>
    renderComment(
      buildDecision({
        state: 'confirmed',
        award: byAna,
        classification: buildClassification({ class: found, reasons }),
      }),
      buildProgram(),
    );
  expect(text('added-information')).toContain('This counts as **Add missing information**:\n\n- Substantial');
  expect(text('large-contribution')).toContain(
    'This counts as **Add missing information**. What was found:\n\n- Substantial',
  );
});

test('of whom nobody looked up it is told that they are too many', async () => {
  expect(await told({ kind: 'not-looked-up', login: 'ana' }, '/points @ana 1')).toContain(
    'So many people are named',
  );
});
