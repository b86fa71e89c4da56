import { describeMistake, whatIsWrong, type Mistake } from '../program/mistake.ts';
import { code, oneLine } from './escape.ts';

/** What a pull request makes of the program file. */
export type ProposedProgram =
  /** It rests on a file, `place`, that not everybody may read, or that is not there: nobody who may not know is told which. */
  | { readonly kind: 'unknown'; readonly place: string }
  | { readonly kind: 'invalid'; readonly mistakes: readonly Mistake[] }
  /** `change`: what would be different, as Markdown. */
  | { readonly kind: 'valid'; readonly warnings: readonly Mistake[]; readonly change: string };

/** The words of the check on a pull request that touches the program file. */
export interface ProgramCheck {
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  /** Mistakes and warnings in the file itself; those of files that it extends are in the summary. */
  readonly annotations: readonly {
    readonly mistake: Mistake;
    readonly isError: boolean;
    readonly message: string;
  }[];
}

/** Says whether the program file of a pull request can be used, and what merging it would change. `file`: its path. */
export function renderProgramCheck(proposed: ProposedProgram, file: string): ProgramCheck {
  if (proposed.kind === 'unknown') return heldBack(proposed.place);
  const told = proposed.kind === 'invalid' ? proposed.mistakes : proposed.warnings;
  const isError = proposed.kind === 'invalid';
  const annotations = told
    .filter((mistake) => mistake.file === file)
    .map((mistake) => ({ mistake, isError, message: oneLine(whatIsWrong(mistake), 1000) }));
  const list = told.map((mistake) => `- ${code(describeMistake(mistake), 600)}`).join('\n');
  if (proposed.kind === 'valid')
    return {
      conclusion: 'success',
      title: 'The program file is valid',
      summary: [...(list === '' ? [] : [`Warnings:\n\n${list}`]), proposed.change].join('\n\n'),
      annotations,
    };
  const count = told.length === 1 ? '1 mistake' : `${told.length} mistakes`;
  return {
    conclusion: 'failure',
    title: `The program file has ${count}`,
    summary: `Merged as it is, it would award nothing, and proposals would wait until it is put right.\n\n${list}`,
    annotations,
  };
}

function heldBack(place: string): ProgramCheck {
  return {
    conclusion: 'neutral',
    title: 'The program file is checked when it is merged',
    summary: `It extends ${code(place, 200)}, which is in a private repository, or not there. Anybody can open a pull request and name any file in it, so none that not everybody may read is looked at for one; \`docpoints config check\` tells with your own rights whether all is well.`,
    annotations: [],
  };
}
