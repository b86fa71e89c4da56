import type { Program } from '../program/program.ts';
import type { Facts, Person } from './facts.ts';
import type { SpokenLabel } from './labels.ts';
import { readSpokenCommands, type SpokenCommand } from './spoken-commands.ts';

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
