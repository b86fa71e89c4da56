import { formatMistakes } from '../../program/format-mistakes.ts';
import { readProgram } from '../../program/read-program.ts';
import { usualProgramFile } from '../../program/usual-places.ts';
import type { Answers } from './answers.ts';
import { issueFormText } from './issue-form-text.ts';
import { programText } from './program-text.ts';
import { workflowText } from './workflow-text.ts';

/** A file as it is to be written, by its path in the clone. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

const workflowFile = '.github/workflows/docpoints.yml';
const issueFormFile = '.github/ISSUE_TEMPLATE/points.yml';

/** The owner is for the reader to put in: a copy of Docpoints may be anywhere. */
export const usualUses = 'OWNER/docpoints@main';

interface PlanOptions {
  readonly hasForm?: boolean;
  /** The label of the runner. */
  readonly runsOn?: string;
}

export const hostedRunner = 'ubuntu-latest';

/** The workflow and the program file for the answers, and the form for issues where it is wanted. Throws TypeError where our own text makes no valid program. */
export function planOf(
  answers: Answers,
  uses: string,
  { hasForm = false, runsOn = hostedRunner }: PlanOptions = {},
): readonly PlannedFile[] {
  const program = programText(answers);
  const reading = readProgram(program, usualProgramFile);
  if (!reading.ok)
    throw new TypeError(`What was to be written is no program:\n${formatMistakes(reading.mistakes, 'text')}`);
  return [
    { path: workflowFile, text: workflowFor(answers, uses, runsOn) },
    { path: usualProgramFile, text: program },
    ...(hasForm ? [{ path: issueFormFile, text: issueFormText }] : []),
  ];
}

/** Whether it takes an App: a workflow's own token reads no teams and writes to no other repository. */
export function needsApp(answers: Answers): boolean {
  return answers.ledger.kind === 'repository' || namesTeams(answers);
}

function namesTeams({ deciders }: Answers): boolean {
  return deciders.some((one) => one.includes('/'));
}

function workflowFor(answers: Answers, uses: string, runsOn: string): string {
  const { ledger } = answers;
  return workflowText({
    uses: uses === usualUses ? `${uses} # where you keep Docpoints` : uses,
    about: ['Points for documentation contributions. The rules are in .github/docpoints.yml.'],
    app: needsApp(answers)
      ? { isForAll: ledger.kind === 'repository', readsTeams: namesTeams(answers) }
      : null,
    inputs:
      ledger.kind === 'server'
        ? [
            ['ledger', ledger.url],
            ['ledger-token', '${{ secrets.DOCPOINTS_LEDGER_TOKEN }}'],
            ['ledger-secret', '${{ secrets.DOCPOINTS_LEDGER_SECRET }}'],
          ]
        : [],
    runsOn,
  });
}
