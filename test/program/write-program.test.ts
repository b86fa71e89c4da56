import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { presets } from '../../src/program/presets.ts';
import type { Program } from '../../src/program/program.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { writeProgram } from '../../src/program/write-program.ts';
import { everyKey } from './every-key.ts';

function programOf(text: string): Program {
  const reading = readProgram(text, 'docpoints.yml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.program;
}

describe('read again, a written program is the same', () => {
  test.each([...presets.keys()])('preset %s', (name) => {
    const program = programOf(`extends: ${name}`);
    expect(programOf(writeProgram(program))).toEqual(program);
  });

  test('with every key set', () => {
    const program = programOf(everyKey);
    expect(programOf(writeProgram(program))).toEqual(program);
  });

  test.each(['{ url: https://points.example.org }', '{ database: true }', '{ branch: points }'])(
    'with the ledger %s',
    (ledger) => {
      const program = programOf(`ledger: ${ledger}`);
      expect(programOf(writeProgram(program)).ledger).toEqual(program.ledger);
    },
  );

  test('whatever activities, names and levels it has', () => {
    const text = fc.stringMatching(/^[^\s\p{C}][^\p{C}]{0,30}$/u);
    const id = fc.stringMatching(/^[a-z]{3}-[a-z0-9]{1,8}$/);
    const range = fc
      .tuple(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 9, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([min, more, step]) => ({ min, max: min + more * step, step }));
    const activity = fc.record({ title: text, points: fc.oneof(fc.integer({ min: 1, max: 1000 }), range) });
    const removed = fc.subarray(['typo-fix', 'added-information', 'large-contribution']);
    fc.assert(
      fc.property(text, fc.dictionary(id, activity, { maxKeys: 6 }), removed, (name, activities, gone) => {
        const nulls = Object.fromEntries(gone.map((each) => [each, null]));
        const program = programOf(
          JSON.stringify({ program: { name }, activities: { ...activities, ...nulls } }),
        );
        const again = programOf(writeProgram(program));
        expect(again).toEqual(program);
        expect(Object.keys(again.activities)).toEqual(Object.keys(program.activities));
      }),
      { numRuns: 25 },
    );
    // Some 50 programs are read: on a busy machine that takes its time.
  }, 30_000);
});
