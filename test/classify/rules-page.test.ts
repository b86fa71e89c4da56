import { expect, test } from 'vitest';

import { rulesPage } from './rules-page.ts';

test('docs/classifier.md shows the rules as they are', async () => {
  await expect(rulesPage()).toMatchFileSnapshot('../../docs/classifier.md');
});
