import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { readProgram } from '../../src/program/read-program.ts';
import { figures } from './figures.ts';
import { classifySet } from './rated-set.ts';
import { report } from './report.ts';

const own = join(import.meta.dirname, 'own');
const given = process.argv[2];
const folder = given ?? own;

if (given === undefined)
  process.stderr.write(
    'npm run eval -- FOLDER measures the classifier on a folder with two files of JSON Lines: prs.jsonl, pull requests as `docpoints classify --jsonl` reads them, and ratings.jsonl, for each {"id", "activities": [one or more of typo-fix, added-information, large-contribution, none], "value": points}. No folder was named, so the small set in test/eval/own is measured.\n\n',
  );

const missing = ['prs.jsonl', 'ratings.jsonl'].filter((file) => !existsSync(join(folder, file)));
const program = readProgram(null, '.github/docpoints.yml');
if (missing.length > 0) {
  process.stderr.write(
    `${folder} has no ${missing.join(' and no ')}: name a folder that holds prs.jsonl and ratings.jsonl.\n`,
  );
  process.exitCode = 2;
} else if (program.ok) {
  const cases = classifySet(folder, program.program);
  process.stdout.write(report(cases, figures(cases)));
}
