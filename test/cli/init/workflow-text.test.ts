import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { examples } from './examples.ts';

const folder = fileURLToPath(new URL('../../../examples/workflows/', import.meta.url));

test.each(Object.entries(examples))('the example %s is what init would write', async (name, text) => {
  await expect(text).toMatchFileSnapshot(`${folder}${name}`);
});

test('there is no other example', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(examples).toSorted());
});
