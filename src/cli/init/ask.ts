import type { Readable, Writable } from 'node:stream';

import { isCancel, select, text } from '@clack/prompts';

import { presets } from '../../program/presets.ts';
import { readProgram } from '../../program/read-program.ts';
import { AnswerIsNo } from '../exit.ts';
import {
  readDeciders,
  usualAnswers,
  wrongRepository,
  wrongServer,
  type Answers,
  type LedgerAnswer,
} from './answers.ts';

/** Where questions are asked and answered. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks the three questions. Throws AnswerIsNo when somebody leaves. */
export async function ask(terminal: Terminal): Promise<Answers> {
  const preset = answered(
    await select({
      ...terminal,
      message: 'Which rules do you start from? You can change all of them later.',
      options: [...presets.keys()].map((name) => ({ value: name, hint: describePreset(name) })),
      initialValue: usualAnswers.preset,
    }),
  );
  const deciders = answered(
    await text({
      ...terminal,
      message:
        'Who confirms points, besides those with write access? Logins and teams; nobody else: leave it empty.',
      placeholder: '@ana, @octo-org/docs-team',
      defaultValue: '',
      validate: (value) => {
        const read = readDeciders(value ?? '');
        return typeof read === 'string' ? read : undefined;
      },
    }),
  );
  const read = readDeciders(deciders);
  return { preset, deciders: typeof read === 'string' ? [] : read, ledger: await askForLedger(terminal) };
}

async function askForLedger(terminal: Terminal): Promise<LedgerAnswer> {
  const kind = answered(
    await select<LedgerAnswer['kind']>({
      ...terminal,
      message: 'Where is the ledger, the record of what was decided?',
      options: [
        { value: 'here', label: 'Here', hint: 'on the branch docpoints of this repository' },
        { value: 'repository', label: 'In another repository', hint: 'several docs share it; needs an App' },
        { value: 'server', label: 'On a server', hint: 'over HTTP; needs its token' },
      ],
      initialValue: 'here',
    }),
  );
  if (kind === 'here') return { kind };
  if (kind === 'repository') {
    const message = 'Which repository, owner/repo?';
    const repository = await text({ ...terminal, message, validate: complaint(wrongRepository) });
    return { kind: 'repository', repository: answered(repository).trim() };
  }
  const message = 'At which address, https://…?';
  const url = await text({ ...terminal, message, validate: complaint(wrongServer) });
  return { kind: 'server', url: answered(url).trim() };
}

function complaint(wrong: (value: string) => string | null) {
  return (value: string | undefined) => wrong(value ?? '') ?? undefined;
}

function answered<T extends string>(answer: T | symbol): T {
  if (isCancel(answer) || typeof answer === 'symbol')
    throw new AnswerIsNo('Left without an answer: nothing was written.');
  return answer;
}

/** `3 activities, 3 levels`. */
function describePreset(name: string): string {
  const reading = readProgram(`extends: ${name}\n`, name);
  if (!reading.ok) return '';
  const { activities, levels } = reading.program;
  return `${Object.keys(activities).length} activities, ${levels.length === 0 ? 'no' : levels.length} levels`;
}
