import type { Rules } from '../decide/conclude.ts';
import { creditedAuthor } from '../decide/eligibility.ts';
import type { Facts } from '../decide/facts.ts';
import { rulesFor } from '../decide/issue-activity.ts';
import { labelsToMake } from '../decide/labels.ts';
import { isHandled, peopleWhoAsk, readSpokenCommands } from '../decide/spoken-commands.ts';
import type { PeopleQuestion, PullRequestReading, PullRequestRef } from '../github/github.ts';
import { recordedHead } from '../ledger/head-file.ts';
import type { Head, Ledger, LedgerReading } from '../ledger/ledger.ts';
import { pathsAbout, pathsToAppend } from '../ledger/paths.ts';
import type { Mistake } from '../program/mistake.ts';
import { simpleProgram } from '../program/program-reading.ts';
import { misnamedProgramFile, usualProgramFile } from '../program/usual-places.ts';
import type { Outside } from './outside.ts';
import { inputsDigest, lastSetIn } from './quiet.ts';
import { coAuthorsOf, readPeople } from './read-people.ts';
import { resolveProgram } from './resolve-program.ts';

/** What one question tells about a pull request, and by which rules it is judged. */
export interface Glance {
  readonly reading: PullRequestReading;
  readonly rules: Rules;
  /** Of the program file: they stop nothing. */
  readonly warnings: readonly Mistake[];
  readonly ledger: Ledger;
  /** The digest of the ledger's last line, null where it has none; undefined where that did not come along. */
  readonly end: string | null | undefined;
  /** The digest of everything that matters and that others can change; null where it takes more questions to know. */
  readonly inputs: string | null;
}

/** All that is known about one pull request at one moment. */
export interface Observation extends Omit<Glance, 'reading' | 'end'> {
  readonly facts: Facts;
  /** What could not be read, and what counts instead. */
  readonly notices: readonly string[];
  /** The end of the ledger that `facts.entries` were read at. */
  readonly head: Head;
}

/** Asks the one question (`speaker`: the login of who has just said something, whose permission comes along); null when the pull request is gone. Throws GitHubFault and LedgerFault. */
export async function glance(
  ref: PullRequestRef,
  speaker: string | null,
  outside: Outside,
): Promise<Glance | null> {
  const ledgerFiles = filesAlong(ref, speaker, outside.now());
  const speakers = outside.memory?.speakers(ref) ?? [];
  const reading = await outside.github.readPullRequest({ ...ref, ledgerFiles, speakers }, speaker);
  return reading === null ? null : glanceAt(reading, outside);
}

/** By which rules one reads the program file that a reading brought along. */
export type RulesOf = typeof readRules;

/** Judges what has been read of a pull request, asking no more of GitHub than the rules take. Throws GitHubFault and LedgerFault. */
export async function glanceAt(
  reading: PullRequestReading,
  outside: Outside,
  rulesOf: RulesOf = readRules,
): Promise<Glance> {
  const { rules: read, warnings } = await rulesOf(reading, outside);
  const rules = { ...read, program: rulesFor(reading.pull, read.program) };
  const { program } = rules;
  const ledger = outside.ledger(program.ledger, reading.repository, { ...reading.ledger, program });
  const end = isHere(program, reading) ? recordedHead(reading.ledger.files) : undefined;
  // A ledger that is elsewhere, or whose end cannot be read, takes a look of its own.
  const digest = end === null ? null : end === undefined || 'broken' in end ? undefined : end.digest;
  const inputs = digest === undefined ? null : inputsDigest(reading, program, digest, outside.now());
  return { reading, rules, warnings, ledger, end: digest, inputs };
}

/** Files of the ledger by name, as far as they can be known beforehand: an append is likely only where somebody has spoken. */
function filesAlong({ number, hint }: PullRequestRef, speaker: string | null, now: Date): string[] {
  const source = hint === undefined ? null : { repoId: hint.repoId, number };
  const about = pathsAbout({ source, members: hint?.people ?? [] });
  return speaker === null ? about : [...about, ...pathsToAppend(now)];
}

/** Reads what else there is to know. Throws GitHubFault and LedgerFault. */
export async function observe(
  ref: PullRequestRef,
  { reading, rules, warnings, ledger: opened, inputs }: Glance,
  outside: Outside,
): Promise<Observation> {
  const { repository, pull, comments, labellings, hasOlderLabellings = false } = reading;
  const { self, ownDeletedAt } = reading;
  const { program } = rules;
  const [files, repositoryLabels, { who, ledger, recorded }] = await Promise.all([
    pull.kind === 'issue' ? [] : outside.github.readFiles(ref),
    withOwnLabels(ref, reading, program, outside),
    readPeople(ref, reading, program, outside, (accounts) => ledgerFiles(reading, program, accounts)).then(
      async (who) => {
        const files = new Map([...reading.ledger.files, ...who.ledgerFiles]);
        const ledger =
          who.ledgerFiles.size === 0
            ? opened
            : outside.ledger(program.ledger, repository, { ...reading.ledger, files, program });
        return {
          who,
          ledger,
          recorded: await readLedger(reading, program, who.accounts, ledger, outside.now()),
        };
      },
    ),
  ]);
  const { permissions, teams, accounts, speakers, notices } = who;
  const { head, entries, members } = recorded;
  outside.memory?.keepSpeakers(
    ref,
    speakers.map(({ login }) => login),
  );
  const facts: Facts = {
    repository,
    pull,
    files,
    comments,
    labellings,
    hasOlderLabellings,
    repositoryLabels,
    permissions,
    teams,
    accounts,
    self,
    lastSetIn: lastSetIn(comments),
    ownDeletedAt,
    entries,
    members,
    now: outside.now(),
  };
  return { facts, rules, warnings, notices, ledger, head, inputs };
}

/** Of a repository with more labels than come along, those of the program are asked for by name. */
async function withOwnLabels(
  ref: PullRequestRef,
  { repositoryLabels, hasMoreLabels = false }: PullRequestReading,
  program: Rules['program'],
  { github }: Outside,
): Promise<readonly string[] | null> {
  if (repositoryLabels === null || !hasMoreLabels) return repositoryLabels;
  const known = new Set(repositoryLabels.map((name) => name.toLowerCase()));
  const open = labelsToMake(program).filter((name) => !known.has(name.toLowerCase()));
  return [...repositoryLabels, ...(await github.readLabels(ref, open))];
}

/** What the ledger says of the pull request, and of all whom a decision may concern, at one moment: what somebody may still get, only their totals tell. Throws LedgerFault. */
async function readLedger(
  reading: PullRequestReading,
  program: Rules['program'],
  accounts: Facts['accounts'],
  ledger: Ledger,
  now: Date,
): Promise<LedgerReading> {
  const source = sourceOf(reading);
  const members = concernedIn(reading, program, accounts);
  const spoken = readSpokenCommands(reading.comments, Object.keys(program.activities));
  const appendsAt = spoken.some(({ comment }) => !isHandled(comment)) ? now : undefined;
  const first = await ledger.read({ source, members: [...members], appendsAt });
  const others = members.union(new Set(first.entries.map(({ member }) => member.id)));
  return others.size === members.size ? first : ledger.read({ source, members: [...others] });
}

/** Ids of all whom a decision may concern, as far as the pull request tells. */
export function concernedIn(
  reading: PullRequestReading,
  program: Rules['program'],
  accounts: Facts['accounts'],
): Set<number> {
  const credited = creditedAuthor(reading, program);
  const sharing = program.credit === 'equal' ? coAuthorsOf(reading) : [];
  const asking = peopleWhoAsk(reading.comments, Object.keys(program.activities));
  const named = [...accounts.values()].flatMap((person) => (person === null || person.isBot ? [] : person));
  const people = [...(credited === null ? [] : [credited]), ...sharing, ...asking, ...named];
  return new Set(people.map(({ id }) => id));
}

/** As many files come along with another question. */
const mostFiles = 40;

/** What of the ledger has not come along yet, and tells of those whom a decision may concern. */
function ledgerFiles(
  reading: PullRequestReading,
  program: Rules['program'],
  accounts: Facts['accounts'],
): PeopleQuestion['ledger'] {
  const { commit, files } = reading.ledger;
  if (commit === null || !isHere(program, reading)) return null;
  const about = { source: sourceOf(reading), members: [...concernedIn(reading, program, accounts)] };
  const paths = pathsAbout(about).filter((path) => !files.has(path));
  return paths.length === 0 ? null : { commit, paths: paths.slice(0, mostFiles) };
}

/** What a reading is of, as entries name it. */
export function sourceOf({ repository, pull }: PullRequestReading) {
  return { repoId: repository.id, number: pull.number };
}

function isHere({ ledger }: Rules['program'], { repository, ledger: read }: PullRequestReading): boolean {
  if (ledger.kind !== 'branch' || ledger.branch !== read.branch) return false;
  const here = `${repository.owner}/${repository.name}`.toLowerCase();
  return ledger.repository === null || ledger.repository.toLowerCase() === here;
}

const misnamed: Mistake = {
  file: misnamedProgramFile,
  line: 1,
  column: 1,
  path: '',
  found: 'a file that is never read',
  expected: `the name ${usualProgramFile}`,
  nearest: null,
};

/** The rules in force, by the program file and what it extends. Throws GitHubFault. */
export async function readRules(
  { programFile, isProgramMisnamed }: Pick<PullRequestReading, 'programFile' | 'isProgramMisnamed'>,
  { github, ledgerPlace, programPath }: Outside,
): Promise<{ readonly rules: Rules; readonly warnings: readonly Mistake[] }> {
  const file = programFile?.path ?? usualProgramFile;
  const reading = await resolveProgram(programFile, (place) => github.readProgramFile(place));
  const read = reading.ok ? reading.program : simpleProgram();
  const program = ledgerPlace === undefined ? read : { ...read, ledger: ledgerPlace };
  const others = isProgramMisnamed === true && programPath === undefined ? [misnamed] : [];
  return reading.ok
    ? { rules: { program, invalid: null }, warnings: [...others, ...reading.warnings] }
    : { rules: { program, invalid: { file, mistakes: reading.mistakes } }, warnings: [] };
}
