import type { Entry } from '../standing/entry.ts';
import type { Cut } from './limits.ts';
import type { LevelReached } from './reaching.ts';

/** What there is to say of an award for a pull request, as its line in the ledger says it in its `reason`. */
export interface AwardNote {
  readonly cut: Omit<Cut, 'left'> | null;
  readonly reached: LevelReached | null;
}

/**
 * What was true when the award was decided, and what no later totals tell: `cut from 50 points: no more than 100 points a
 * month; reaches Advocate`. Null where there is nothing to say.
 */
export function writeAwardNote({ cut, reached }: AwardNote): string | null {
  const parts = [
    ...(cut === null ? [] : [`cut from ${cut.asked} points: ${cut.rule}`]),
    ...(reached === null ? [] : [`${reached.isAgain ? 'earns again' : 'reaches'} ${reached.level}`]),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

const note = /^(?:cut from (\d{1,15}) points: ([^;]{1,200}))?(?:(?:^|; )(reaches|earns again) (.{1,200}))?$/;

/** What an award's line says of it; nothing in words that are none of ours. */
export function readAwardNote({ reason }: Pick<Entry, 'reason'>): AwardNote {
  const [, asked, rule, reaches, level] = note.exec(reason ?? '') ?? [];
  return {
    cut: asked === undefined || rule === undefined ? null : { asked: Number(asked), rule },
    reached: reaches === undefined || level === undefined ? null : { level, isAgain: reaches !== 'reaches' },
  };
}

/** Whether an entry's reason is such a note, and nobody's words. */
export function isAwardNote({ id, reason }: { readonly id: string; readonly reason: string }): boolean {
  return reason !== '' && id.startsWith('pr/') && note.test(reason);
}

/** The points of an award as they were decided, before any rule has cut them. */
export function decidedPoints(entry: Pick<Entry, 'reason' | 'points'>): number {
  return readAwardNote(entry).cut?.asked ?? entry.points;
}
