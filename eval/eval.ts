import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { readProgram } from '../src/program/read-program.ts';
import { answerSet } from './answer-set.ts';
import { fitAll, samplesOf } from './fit-all.ts';
import { answerLeftOut } from './leave-one-out.ts';
import { readRatedSet } from './rated-set.ts';
import { report } from './report.ts';
import { compareRuns, readRun, saveRun } from './saved-run.ts';

const own = join(import.meta.dirname, '../test/eval/own');
const usage = `npm run eval -- [FOLDER…] [--leave-one-out | --fit-on FOLDER…] [--save FILE] [--compare FILE] [--worst N]

Measures the classifier on folders with two files of JSON Lines: prs.jsonl, pull requests as
\`docpoints classify --jsonl\` reads them, and ratings.jsonl, for each {"id", "activities": [one or more of typo-fix,
added-information, large-contribution, none], "value": points}. Without a folder, on the small set in test/eval/own.

  --fit-on FOLDER    answers by parameters fitted on that folder (may be given several times)
  --leave-one-out    answers each repository by parameters fitted on all the others
  --save FILE        keeps the answers
  --compare FILE     says what changed since a run that was kept
  --worst N          shows so many of the worst cases (10)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    save: { type: 'string' },
    compare: { type: 'string' },
    'fit-on': { type: 'string', multiple: true, default: [] },
    'leave-one-out': { type: 'boolean', default: false },
    worst: { type: 'string', default: '10' },
    help: { type: 'boolean', default: false },
  },
});
const folders = positionals.length === 0 ? [own] : positionals;
const missing = folders
  .flatMap((folder) => ['prs.jsonl', 'ratings.jsonl'].map((file) => join(folder, file)))
  .filter((file) => !existsSync(file));
const program = readProgram(null, '.github/docpoints.yml');

if (values.help) process.stdout.write(usage);
else if (missing.length > 0) {
  process.stderr.write(`${missing.join(', ')}: no such file.\n\n${usage}`);
  process.exitCode = 2;
} else if (program.ok) {
  const set = folders.flatMap(readRatedSet);
  const learnt = values['fit-on'].flatMap(readRatedSet);
  const cases = values['leave-one-out']
    ? answerLeftOut(set, program.program)
    : answerSet(
        set,
        program.program,
        learnt.length === 0 ? undefined : fitAll(samplesOf(learnt, program.program.docs)),
      );
  process.stdout.write(report(cases, Number(values.worst)));
  if (values.compare !== undefined) process.stdout.write(`\n${compareRuns(readRun(values.compare), cases)}`);
  if (values.save !== undefined) saveRun(values.save, cases);
}
