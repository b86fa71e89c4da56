import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  commentMarker,
  hasCommentMarker,
  readCommentMarker,
  readReplyMarker,
  replyMarker,
} from '../../src/decide/marker.ts';

test('the one comment is found by the mark that it starts with, not by a quotation of it', () => {
  const mark = { inputs: '0123456789abcdef', body: 'fedcba9876543210', setIn: 99 };
  expect(hasCommentMarker(`${commentMarker(mark)}\n\n### Proposed`)).toBe(true);
  expect(hasCommentMarker(`> ${commentMarker(mark)}`)).toBe(false);
  expect(readCommentMarker(`${commentMarker(mark)}\n\n### Proposed`)).toEqual(mark);
  expect(readCommentMarker('<!-- docpoints:comment spoilt -->')).toBeNull();
});

test('what the comment remembers of the ledger is read as it was written, with and without all else', () => {
  const ledger = { line: '00112233445566ff', ledger: 'abc123', at: '2026-11-25T08:00:00.123Z' };
  const mark = { inputs: '0123456789abcdef', body: 'fedcba9876543210', setIn: null, ledger };
  expect(readCommentMarker(commentMarker(mark))).toEqual(mark);
  const still = { digest: 'aaaabbbbccccdddd', due: '2026-12-01' };
  const whole = { ...mark, setIn: 99, still, recorded: '8899aabbccddeeff' };
  expect(readCommentMarker(commentMarker(whole))).toEqual(whole);
});

test('a reply’s mark names the comment that it answers, and the commands that were refused', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(
        fc.record({ position: fc.integer({ min: 1, max: 999 }), key: fc.stringMatching(/^[a-z~-]{1,20}$/) }),
      ),
      (to, refused) => {
        expect(readReplyMarker(`${replyMarker({ to, refused })}\n\ntext`)).toEqual({ to, refused });
      },
    ),
  );
});

test.each([
  '',
  'text',
  '> <!-- docpoints:reply 9 -->',
  '<!-- docpoints:reply x -->',
  '<!-- docpoints:comment 0 0 -->',
])('%j is no reply’s mark', (body) => {
  expect(readReplyMarker(body)).toBeNull();
});
