import { describe, expect, test } from 'vitest';

import { dueAnew, dueSteps } from '../../src/flow/due-days.ts';
import { startSweeps } from './sweep-flow.ts';

const day = 24 * 3600;
const rules = (after: string) => `extends: simple\nconfirm: { after: { ${after} } }\n`;

/** Merged and proposed on 24 November; nothing happens to it any more. */
async function proposed(after = 'typo-fix: 14') {
  const flow = await startSweeps({
    files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': rules(after) },
  });
  const pull = flow.fix();
  pull.merge({ as: 'ana' });
  await flow.look(pull);
  return { ...flow, pull, ours: () => flow.said(pull)[0] };
}

describe('what is confirmed by itself', () => {
  test('is confirmed when its day has come, though nothing has happened', async () => {
    const { github, sweep, ours, entries } = await proposed();
    github.clock.advance(13 * day);
    await sweep();
    expect(ours()).toContain('### Proposed');
    github.clock.advance(day);
    await sweep();
    expect(entries()).toMatchObject([{ points: 25, by: { login: 'docpoints[bot]' } }]);
    expect(ours()).toContain('### Confirmed');
  });

  test('also where sweeps have long passed it by, at one question for the days of merge', async () => {
    const { github, open, sweep, costOf, entries } = await proposed();
    const other = open('other');
    other.merge({ as: 'ana' });
    other.comment({ as: 'ana', body: '/points typo-fix confirm' });
    await sweep();
    for (let days = 0; days < 13; days += 1) {
      github.clock.advance(day + 60);
      await sweep();
    }
    const { asked } = await costOf();
    expect(asked).toEqual(['DocpointsChanged', 'DocpointsChanged', 'DocpointsChanged']);
    github.clock.advance(day);
    const { swept } = await costOf();
    expect(swept).toMatchObject({ changed: 0, told: [1] });
    expect(entries()).toHaveLength(2);
  });

  test('and after months in which none ran, the days are gone through by several, each from where the last one came to', async () => {
    const after = 'typo-fix: 14, added-information: 5, large-contribution: 3';
    const { github, open, look, sweep, mark } = await proposed(after);
    const other = open('other');
    other.merge({ as: 'ana' });
    other.comment({ as: 'ana', body: '/points typo-fix confirm' });
    await look(other);
    github.clock.advance(20 * day);
    await sweep();
    github.clock.advance(90 * day);
    for (let sweeps = 0; sweeps < 9; sweeps += 1) await sweep({ mostRequests: 10 });
    expect(await sweep({ mostRequests: 10 })).toMatchObject({ stopped: null });
    expect(mark().due > '2027-03-01').toBe(true);
  });

  test('and after weeks in which no sweep ran', async () => {
    const { github, sweep, entries } = await proposed();
    await sweep();
    github.clock.advance(60 * day);
    await sweep({ since: new Date('2026-11-24T11:00:00Z') });
    expect(entries()).toHaveLength(1);
  });

  test('is not, where a claim has stopped the clock, and then the sweep looks no more', async () => {
    const { github, pull, look, costOf, entries } = await proposed();
    pull.comment({ as: 'octocat', body: '/points claim it says much more' });
    await look(pull);
    github.clock.advance(20 * day);
    const { swept } = await costOf({ since: new Date('2026-11-25T00:00:00Z') });
    expect({ told: swept.told, entries: entries() }).toEqual({ told: [], entries: [] });
  });

  test('by rules that have changed since, too', async () => {
    const { github, repo, open, look, sweep, entries } = await proposed('typo-fix: 30');
    const other = open('other');
    other.merge({ as: 'ana' });
    other.comment({ as: 'ana', body: '/points typo-fix confirm' });
    await look(other);
    github.clock.advance(20 * day);
    await sweep();
    repo.push({ as: 'ana', files: { '.github/docpoints.yml': rules('typo-fix: 7') } });
    await sweep();
    expect(entries()).toHaveLength(2);
  });

  test('by rules that have changed, though one sweep can not come to all of them', async () => {
    const { github, repo, open, look, sweep, entries } = await proposed('added-information: 30');
    const more = ['b', 'c', 'd', 'e'].map((name) => open(name));
    for (const pull of more) pull.merge({ as: 'ana' });
    for (const pull of more) await look(pull);
    github.clock.advance(60);
    const other = open('other');
    other.merge({ as: 'ana' });
    other.comment({ as: 'ana', body: '/points typo-fix confirm' });
    await look(other);
    github.clock.advance(20 * day);
    await sweep();
    repo.push({ as: 'ana', files: { '.github/docpoints.yml': rules('added-information: 7') } });
    for (let sweeps = 0; sweeps < 6; sweeps += 1) {
      github.clock.advance(3600);
      await sweep({ mostRequests: 20 });
    }
    expect(entries()).toHaveLength(5);
  });

  test('and whose comment somebody has deleted', async () => {
    const { github, pull, sweep, entries } = await proposed();
    github.clock.advance(60);
    pull.comments({ by: 'docpoints[bot]' })[0]?.delete({ as: 'bo' });
    github.clock.advance(15 * day);
    await sweep();
    expect(entries()).toHaveLength(1);
  });
});

describe('the days on which those were merged that are due', () => {
  const program = (after: Record<string, number>) => ({
    confirm: { by: [], own: false, staff: [], after },
    timezone: 'Europe/Berlin',
  });
  const now = new Date('2026-11-24T10:00:00Z');

  test('are none where nothing is confirmed by itself', () => {
    expect(dueSteps(program({}), '2026-11-01', now)).toEqual([]);
    expect(dueAnew(program({}), '2026-11-01', now)).toEqual([]);
  });

  test('are a few for each number of days, however long ago that was', () => {
    expect(dueSteps(program({ a: 7, b: 30, c: 7 }), '2026-11-23', now)).toEqual([
      {
        upTo: '2026-11-24',
        days: [
          { from: '2026-10-23', to: '2026-10-26' },
          { from: '2026-11-15', to: '2026-11-18' },
        ],
      },
    ]);
  });

  test('come in parts that GitHub can list', () => {
    const days = dueAnew(program({ a: 7 }), '2026-11-23', now);
    expect(days[0]?.from).toBe('2026-10-16');
    expect(days.at(-1)?.to).toBe('2026-11-18');
    expect(days.length).toBe(5);
  });
});
