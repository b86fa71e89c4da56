import type { Check } from '../github/check.ts';
import { GitHubFault } from '../github/fault.ts';
import type { PullRequestReading, PullRequestRef } from '../github/github.ts';
import { LedgerFault } from '../ledger/fault.ts';
import type { OtherFile } from '../program/chain.ts';
import type { Mistake } from '../program/mistake.ts';
import { keyOfPlace, nameOfPlace, type ProgramPlace } from '../program/program-place.ts';
import type { Program } from '../program/program.ts';
import { usualProgramFile } from '../program/usual-places.ts';
import { dayIn } from '../standing/days.ts';
import { MembersFold } from '../standing/member-totals.ts';
import { standingsIn } from '../standing/standings.ts';
import { describeProgramChange, movesBetween, type Move } from '../view/program-change.ts';
import { type ProposedProgram, renderProgramCheck } from '../view/program-check.ts';
import type { Glance } from './observe.ts';
import type { Outside } from './outside.ts';
import { resolveProgram } from './resolve-program.ts';

/** What the check of a program file says: `head` is the file as the pull request has it, `path` where it stands. Throws GitHubFault. */
export async function makeCheck(
  head: OtherFile,
  path: string,
  ref: PullRequestRef,
  glance: Glance,
  outside: Outside,
): Promise<Check> {
  const proposed = await propose(head, path, glance, ref, outside);
  const { annotations, ...words } = renderProgramCheck(proposed, path);
  return {
    ...words,
    annotations: annotations.map(({ mistake: { line, column }, isError, message }) => ({
      path,
      line,
      column,
      isError,
      message,
    })),
  };
}

/** What the rules would be once the pull request is merged; where it takes the file away from its usual place, those of the owner. */
async function propose(
  head: OtherFile,
  here: string,
  glance: Glance,
  { owner, repo }: PullRequestRef,
  outside: Outside,
): Promise<ProposedProgram> {
  if ('unreadable' in head && (!head.isMissing || outside.programPath !== undefined))
    return { kind: 'invalid', mistakes: [unreadable(head, here)] };
  const { read, show, heldBack } = readerForAnyone(glance, outside);
  const owners = 'text' in head ? head : await ownersFile(owner, show, outside);
  const path = 'text' in head ? here : `${owner}/.github: ${usualProgramFile}`;
  // Once it is merged, whatever builds on this file builds on what it says then.
  const own = { owner, repo, path: here, ref: null };
  const readMerged = async (at: ProgramPlace) =>
    'text' in head && keyOfPlace(at) === keyOfPlace(own) ? head : read(at);
  const after = await resolveProgram('text' in owners ? { path, text: owners.text } : null, readMerged);
  const [place] = heldBack;
  if (place !== undefined) return { kind: 'unknown', place };
  if (!after.ok) {
    const name = nameOfPlace(own);
    const mistakes = after.mistakes.map((one) => (one.file === name ? { ...one, file: path } : one));
    return { kind: 'invalid', mistakes };
  }
  const { program, invalid } = glance.rules;
  const { warnings } = after;
  if (invalid !== null)
    return { kind: 'valid', warnings, change: 'It puts right a program file that could not be used.' };
  const moves = await movesUnder(program, after.program, glance, outside);
  return { kind: 'valid', warnings, change: describeProgramChange(program, after.program, moves) };
}

/**
 * Reads what a pull request extends. Anybody can open one, and name in it a file that Docpoints may read and they may
 * not: of a private repository only what the program in force rests on already is shown. The rest is held back, and so
 * is that a file, or a repository, is not there.
 */
function readerForAnyone({ reading }: Glance, { github }: Outside) {
  const heldBack: string[] = [];
  let inForce: Promise<ReadonlySet<string>> | null = null;
  const show = async (place: ProgramPlace, file: OtherFile): Promise<OtherFile> => {
    if (file.isPrivate !== true) return file;
    inForce ??= placesUnder(reading.programFile, github);
    if ((await inForce).has(keyOfPlace(place))) return file;
    heldBack.push(nameOfPlace(place));
    return { unreadable: 'is in a private repository, or not there', isMissing: false };
  };
  const read = async (place: ProgramPlace) => show(place, await github.readProgramFile(place));
  return { read, show, heldBack };
}

/** The program file of the owner's other repositories, if there is one. */
async function ownersFile(
  owner: string,
  show: (place: ProgramPlace, file: OtherFile) => Promise<OtherFile>,
  { github }: Outside,
): Promise<OtherFile> {
  const place = { owner, repo: '.github', path: usualProgramFile, ref: null };
  const file = await github.readProgramFile(place);
  return 'text' in file ? show(place, file) : file;
}

/** The files of other repositories that a program file rests on. */
async function placesUnder(
  file: PullRequestReading['programFile'],
  github: Outside['github'],
): Promise<ReadonlySet<string>> {
  const places = new Set<string>();
  await resolveProgram(file, (place) => {
    places.add(keyOfPlace(place));
    return github.readProgramFile(place);
  });
  return places;
}

function unreadable({ unreadable: what }: Extract<OtherFile, { unreadable: string }>, file: string): Mistake {
  const found = `a file that ${what}`;
  return {
    file,
    line: 1,
    column: 1,
    path: '',
    found,
    expected: 'a program file',
    nearest: null,
  };
}

/** Anybody can open a pull request, and say something there again and again: a longer ledger is not read for that each time. */
const mostEntries = 10_000;

/** Who would hold another level; null where the ledger cannot say, or is too long. */
async function movesUnder(
  before: Program,
  after: Program,
  { ledger }: Glance,
  outside: Outside,
): Promise<Move[] | null> {
  try {
    const fold = new MembersFold();
    let count = 0;
    for await (const entry of ledger.entries({})) {
      count += 1;
      if (count > mostEntries) return null;
      fold.add(entry);
    }
    const members = fold.members();
    const [old, now] = [before, after].map((rules) =>
      standingsIn(members, rules, dayIn(rules.timezone, outside.now())),
    );
    return movesBetween(old ?? [], now ?? []);
  } catch (error) {
    if (error instanceof LedgerFault || error instanceof GitHubFault) return null;
    throw error;
  }
}
