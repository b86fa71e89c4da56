import { expect, test } from 'vitest';

import { resolveProgram } from '../../src/flow/resolve-program.ts';
import { presets } from '../../src/program/presets.ts';
import { readProgram } from '../../src/program/read-program.ts';

const nothingElse = () => Promise.reject(new Error('No file of another repository is extended.'));

test.each([...presets.keys()])(
  'a file that extends %s is read as it is with all presets at hand',
  async (name) => {
    const text = `extends: ${name}\nprogram: { name: Ours }\n`;
    const reading = await resolveProgram({ path: 'docpoints.yml', text }, nothingElse);
    const whole = readProgram(text, 'docpoints.yml');
    expect(reading.ok && reading.program).toEqual(whole.ok && whole.program);
    expect(reading.ok && reading.program.name).toBe('Ours');
  },
);

test('a file of another repository may extend a preset', async () => {
  const other = { text: 'extends: dataminer\n' };
  const text = 'extends: octo-org/points\n';
  const reading = await resolveProgram({ path: 'docpoints.yml', text }, () => Promise.resolve(other));
  expect(reading.ok && reading.program.levels).toHaveLength(3);
});
