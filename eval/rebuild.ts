import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ChangedFile } from '../src/change/changed-file.ts';
import { pullFromGit } from '../src/cli/classify/pull-from-git.ts';
import { findClone } from './find-clone.ts';
import { type RatedPullRequest, readRated } from './rated-pull-request.ts';

/** GitHub shows no patch that is larger (bytes), and no more files. */
const mostPatch = 100_000;
const mostFiles = 300;

const [clones, out, rated = join(import.meta.dirname, 'rated')] = process.argv.slice(2);

if (clones === undefined || out === undefined) {
  process.stderr.write(
    'node eval/rebuild.ts CLONES OUT [RATED] writes the pull requests that are rated in RATED (eval/rated) as OUT/prs.jsonl and OUT/ratings.jsonl, read from clones in CLONES/owner/name. eval/README.md says how to get them.\n',
  );
  process.exitCode = 2;
} else await rebuild(clones, out, rated);

async function rebuild(clones: string, out: string, rated: string): Promise<void> {
  const [pullRequests, ratings, lacking]: [string[], string[], Set<string>] = [[], [], new Set()];
  for (const one of readRated(rated)) {
    const clone = findClone(clones, one.repository);
    const read = clone === null ? null : await readFrom(clone, one);
    if (read === null) lacking.add(one.repository);
    else {
      pullRequests.push(JSON.stringify(read));
      ratings.push(JSON.stringify(ratingOf(one)));
    }
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'prs.jsonl'), `${pullRequests.join('\n')}\n`);
  writeFileSync(join(out, 'ratings.jsonl'), `${ratings.join('\n')}\n`);
  process.stdout.write(`${pullRequests.length} pull requests in ${out}\n`);
  if (lacking.size > 0) {
    process.stderr.write(`Not there, or without these commits: ${[...lacking].join(', ')}\n`);
    process.exitCode = 1;
  }
}

async function readFrom(clone: string, one: RatedPullRequest) {
  try {
    const { contribution } = (await pullFromGit(clone, `${one.base}..${one.head}`)).pull;
    const files = contribution.files.slice(0, mostFiles).map(asShown);
    return {
      id: idOf(one),
      title: contribution.title,
      author: contribution.author,
      is_bot: one.is_bot,
      files,
    };
  } catch (error) {
    process.stderr.write(`${idOf(one)}: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

function asShown({ patch, ...file }: ChangedFile): ChangedFile {
  return patch === undefined || Buffer.byteLength(patch) > mostPatch ? file : { ...file, patch };
}

function idOf({ repository, number }: RatedPullRequest): string {
  return `${repository}#${number}`;
}

function ratingOf(one: RatedPullRequest) {
  const { activities, value, confidence, note } = one;
  return { id: idOf(one), activities, value, confidence, notes: [note] };
}
