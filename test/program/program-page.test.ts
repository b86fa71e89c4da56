import { expect, test } from 'vitest';

import { programPage } from '../../scripts/program-page.ts';

test('docs/program.md says every key as it is', async () => {
  await expect(programPage()).toMatchFileSnapshot('../../docs/program.md');
});
