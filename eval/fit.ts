import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readProgram } from '../src/program/read-program.ts';
import { repositoryOf } from './case.ts';
import { fitAll, samplesOf } from './fit-all.ts';
import { readRatedSet } from './rated-set.ts';

const target = join(import.meta.dirname, '../src/classify/fitted.json');
const folders = process.argv.slice(2);
const program = readProgram(null, '.github/docpoints.yml');

if (folders.length === 0) {
  process.stderr.write(
    'npm run fit -- FOLDER… fits the parameters of the classifier on folders with prs.jsonl and ratings.jsonl, and writes them to src/classify/fitted.json. eval/README.md says how to get such folders.\n',
  );
  process.exitCode = 2;
} else if (program.ok) {
  const set = folders.flatMap(readRatedSet);
  const repositories = [...new Set(set.map(repositoryOf))].toSorted();
  const about = `Fitted by \`npm run fit\` on ${set.length} rated pull requests of ${repositories.length} repositories: ${repositories.join(', ')}. informs: odds that small edits are information, by logistic regression. worth: logarithm of the points of added information, by regression that outliers do not bend. right: the share of verdicts that is right, by what they stand on. signals.ts says what each weight is for.`;
  writeFileSync(
    target,
    `${JSON.stringify({ about, ...fitAll(samplesOf(set, program.program.docs)) }, null, 2)}\n`,
  );
  process.stdout.write(`${target} holds what was fitted on ${set.length} pull requests.\n`);
}
