import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { presets } from '../../src/program/presets.ts';
import { programSchema } from '../../src/program/program-schema.ts';
import { everyKey } from './every-key.ts';

const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(programSchema());

test('the published schema is fresh', async () => {
  await expect(`${JSON.stringify(programSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../schema/docpoints.schema.json',
  );
});

describe('accepts', () => {
  test('a file with every key', () =>
    expect([accepts(parse(everyKey)), accepts.errors]).toEqual([true, null]));
  test('a file with none', () => expect(accepts({})).toBe(true));
  test.each([...presets])('the preset %s', (_, text) =>
    expect([accepts(parse(text)), accepts.errors]).toEqual([true, null]),
  );
});

describe('refuses', () => {
  test.each([
    { activites: {} },
    { program: { periud: 'month' } },
    { activities: { talk: { points: 5, pts: 5 } } },
    { activities: { Talk: { points: 5 } } },
    { activities: { talk: { points: { max: -5 } } } },
    { activities: { confirm: { points: 5 } } },
    { extends: 'datminer' },
    { extends: 'octo-org/points:../x' },
    { ledger: { url: 'https://points.example.org', branch: 'a' } },
    { ledger: { url: 'http://points.example.org' } },
    { docs: { include: ['docs/'] } },
    { docs: { factors: { '/docs/**': 2 } } },
    { program: { timezone: '+02:00' } },
    { program: { period: 'decade' } },
    { credit: ['author'] },
    [],
  ])('%j', (written) => expect(accepts(written)).toBe(false));
});

test('every key has a description for editors', () => {
  const without: string[] = [];
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null || path.endsWith('.not')) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties')
        for (const [name, property] of Object.entries(Object(value)))
          if (!('description' in Object(property))) without.push(`${path}.${name}`);
      walk(value, `${path}.${key}`);
    }
  };
  walk(programSchema(), '');
  expect(without).toEqual([]);
});
