import type { Rules } from '../decide/decide.ts';
import type { Facts, Permission, Person } from '../decide/facts.ts';
import { commandAuthors } from '../decide/spoken-commands.ts';
import type { PullRequestReading, PullRequestRef } from '../github/github.ts';
import type { Head, Ledger } from '../ledger/ledger.ts';
import type { Mistake } from '../program/mistake.ts';
import { readProgram } from '../program/read-program.ts';
import type { Outside } from './outside.ts';

/** All that is known about one pull request at one moment. */
export interface Observation {
  readonly facts: Facts;
  readonly rules: Rules;
  /** Of the program file: they stop nothing. */
  readonly warnings: readonly Mistake[];
  readonly ledger: Ledger;
  /** The end of the ledger that `facts.entries` were read at. */
  readonly head: Head;
}

/** Reads all facts; null when the pull request is gone. Throws GitHubFault and LedgerFault. */
export async function observe(ref: PullRequestRef, outside: Outside): Promise<Observation | null> {
  const reading = await outside.github.readPullRequest(ref);
  if (reading === null) return null;
  const { repository, pull, comments } = reading;
  const { rules, warnings } = readRules(reading);
  const ledger = outside.ledger(rules.program.ledger, repository);
  const speakers = commandAuthors(comments, Object.keys(rules.program.activities));
  const people = [...(pull.author === null ? [] : [pull.author]), ...speakers];
  const [files, permissions, { head, entries }] = await Promise.all([
    outside.github.readFiles(ref),
    readPermissions(ref, speakers, outside),
    ledger.read({
      source: { repoId: repository.id, number: pull.number },
      members: people.map(({ id }) => id),
    }),
  ]);
  const facts = { repository, pull, files, comments, permissions, entries, now: outside.now() };
  return { facts, rules, warnings, ledger, head };
}

function readRules({ programFile }: PullRequestReading): {
  readonly rules: Rules;
  readonly warnings: readonly Mistake[];
} {
  const file = programFile?.path ?? '.github/docpoints.yml';
  const reading = readProgram(programFile?.text ?? null, file);
  if (reading.ok) return { rules: { program: reading.program, invalid: null }, warnings: reading.warnings };
  return {
    rules: { program: simpleProgram(), invalid: { file, mistakes: reading.mistakes } },
    warnings: [],
  };
}

function simpleProgram(): Rules['program'] {
  const simple = readProgram(null, '');
  if (!simple.ok) throw new TypeError('The preset `simple` is invalid.');
  return simple.program;
}

async function readPermissions(
  ref: PullRequestRef,
  people: readonly Person[],
  { github }: Outside,
): Promise<ReadonlyMap<number, Permission>> {
  const read = people.map(async ({ id, login }) => [id, await github.readPermission(ref, login)] as const);
  return new Map(await Promise.all(read));
}
