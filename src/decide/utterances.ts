import type { Program } from '../program/program.ts';
import type { Facts, Person } from './facts.ts';
import type { SpokenLabel } from './labels.ts';
import type { Batch } from './ledger-record.ts';
import { isDecisive, readSpokenCommands, type SpokenCommand } from './spoken-commands.ts';

/** Something said about the points: a label put, or a command in a comment. */
export type Utterance =
  | {
      readonly kind: 'label';
      readonly at: number;
      readonly id: 0;
      readonly label: SpokenLabel & { by: Person };
    }
  | { readonly kind: 'command'; readonly at: number; readonly id: number; readonly spoken: SpokenCommand };

/** All that was said, in the order in which it was: by time, then by the comments' ids. In the same second a command comes after a label, and so wins. */
export function utterances(facts: Facts, program: Program, labels: readonly SpokenLabel[]): Utterance[] {
  const commands = readSpokenCommands(facts.comments, Object.keys(program.activities)).map((spoken) => ({
    kind: 'command' as const,
    at: Date.parse(spoken.comment.createdAt),
    id: spoken.comment.id,
    spoken,
  }));
  const labelled = labels.flatMap((label) =>
    label.by === null
      ? []
      : [
          {
            kind: 'label' as const,
            at: Date.parse(label.at),
            id: 0 as const,
            label: { ...label, by: label.by },
          },
        ],
  );
  // Those of one comment keep their order, for sorting is stable.
  return [...labelled, ...commands].toSorted((a, b) => a.at - b.at || a.id - b.id);
}

/**
 * Whether a decision that the ledger holds came before something was said. The clock by which it was recorded may be ahead
 * of GitHub's: so the order of comments tells first, by their ids where the deciding one is gone. A decision by time came
 * before all that would have stopped the time.
 */
export function isRecordedBefore(
  { comment, at }: Batch,
  utterance: Utterance,
  { comments, pull }: Pick<Facts, 'comments' | 'pull'>,
): boolean {
  const deciding = comments.find(({ id }) => id === comment);
  if (deciding !== undefined) {
    const said = Date.parse(deciding.createdAt);
    return said < utterance.at || (said === utterance.at && deciding.id < utterance.id);
  }
  // GitHub's times have whole seconds: what was recorded within one was there before what was said in it.
  const recorded = Math.floor(Date.parse(at) / 1000) * 1000;
  if (comment === null) {
    // On an issue it is the label itself that decides.
    if (pull.kind === 'issue' && utterance.kind === 'label') return false;
    const stops = utterance.kind === 'label' || isDecisive(utterance.spoken.command);
    return stops || recorded <= utterance.at;
  }
  if (utterance.kind === 'command') return comment < utterance.id;
  const later = comments.find(({ id }) => id > comment)?.createdAt;
  return Math.min(recorded, later === undefined ? Infinity : Date.parse(later)) <= utterance.at;
}
