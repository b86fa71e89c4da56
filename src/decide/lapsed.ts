import type { Program } from '../program/program.ts';
import { isMaintainer } from './authority.ts';
import type { Lapsed } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Settlement } from './settlement.ts';
import { isSetting, readReplies, readSpokenCommands } from './spoken-commands.ts';

/**
 * What was done, and counts no more: a maintainer has edited the comment, so that its first words are nowhere to be read, or
 * who said it may no longer decide. What the ledger holds stays, and what was answered set nothing.
 */
export function lapsed({ comments, entries, ...facts }: Facts, program: Program): Lapsed[] {
  const replied = readReplies(comments);
  const set = new Set(
    readSpokenCommands(comments, Object.keys(program.activities))
      .filter(({ command }) => isSetting(command))
      .map(({ comment }) => comment.id),
  );
  return comments.flatMap((comment): Lapsed[] => {
    const { id, isEdited, author, ownReactions } = comment;
    const isOpen = !replied.has(id) && !entries.some(({ source }) => source?.comment === id);
    if (author === null || !ownReactions.includes('rocket') || !isOpen) return [];
    const decides = isMaintainer(author, facts, program);
    if (isEdited) return decides ? [{ comment, why: 'edited' }] : [];
    return set.has(id) && !decides ? [{ comment, why: 'permission' }] : [];
  });
}

/** Whether what stood in our comment, points, an activity, a rejection or a claim, was said in a comment that is no longer there, and nothing else since. */
export function isSettingDeleted({ comments, lastSetIn }: Facts, settlement: Settlement): boolean {
  const { recorded, setBy, rejection, setByComment } = settlement;
  if (lastSetIn === null || recorded.kind === 'confirmed') return false;
  if (setBy !== null || rejection !== null || setByComment !== null) return false;
  return !comments.some(({ id }) => id === lastSetIn);
}
