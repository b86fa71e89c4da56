import { describe, expect, test } from 'vitest';

import { startSweeps } from './sweep-flow.ts';

describe('what was missed', () => {
  test('a merge whose event got lost is proposed', async () => {
    const { fix, sweep, said } = await startSweeps();
    const pull = fix();
    pull.merge({ as: 'ana' });
    const { told, failures } = await sweep();
    expect({ told, failures }).toEqual({ told: [pull.number], failures: [] });
    expect(said(pull)[0]).toContain('### Proposed');
  });

  test('a command whose event got lost is recorded and shown', async () => {
    const { fix, look, sweep, said, entries } = await startSweeps();
    const pull = fix();
    pull.merge({ as: 'ana' });
    await look(pull);
    pull.comment({ as: 'ana', body: '/points confirm' });
    await sweep();
    expect(entries()).toHaveLength(1);
    expect(said(pull)[0]).toContain('Confirmed by @ana');
  });

  test('a second sweep finds all well, and writes nothing', async () => {
    const { fix, sweep, costOf } = await startSweeps();
    const pull = fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    await sweep();
    const { asked, writes, swept } = await costOf();
    expect({ asked, writes }).toEqual({ asked: ['DocpointsChanged', 'DocpointsChanged'], writes: 0 });
    expect(swept.told).toEqual([]);
  });

  test('time that goes by, and points given elsewhere, are no reason to look again', async () => {
    const { github, fix, open, look, costOf } = await startSweeps();
    const pulls = [fix(), open('b')];
    for (const pull of pulls) {
      pull.merge({ as: 'ana' });
      pull.comment({ as: 'ana', body: '/points confirm' });
      await look(pull);
    }
    github.clock.advance(7 * 24 * 3600);
    expect((await costOf()).asked).toEqual(['DocpointsChanged', 'DocpointsChanged']);
  });
});
