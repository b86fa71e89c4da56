import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Program } from '../../src/program/program.ts';
import { ChainReader } from '../../src/standing/chain-reader.ts';
import { addDays, untilEndOf } from '../../src/standing/days.ts';
import { readEntryLine, writeEntryLine } from '../../src/standing/entry-line.ts';
import type { Entry } from '../../src/standing/entry.ts';
import type { LedgerLine } from '../../src/standing/ledger-line.ts';
import { MembersFold } from '../../src/standing/member-totals.ts';
import { standingsIn } from '../../src/standing/standings.ts';
import { buildEntry } from '../builders/entry.ts';
import { tell } from './tell.ts';

const members = 10_000;
/** About as many as fit into a file of 400 kB. */
const linesOfFile = 700;

/** What a long ledger takes to read, to check and to add up, each beside the least that it could take. */
export function benchStanding(program: Program, entries = 1_000_000): void {
  const folder = writeLedger(entries);
  const anniversary: Program = { ...program, period: 'anniversary' };
  const works = {
    parse: () => each(folder, ({ text }) => JSON.parse(text)),
    hash: () => each(folder, ({ text }) => [JSON.parse(text), hash('sha256', text, 'hex')]),
    verify: () => verify(folder),
    fold: () => foldUntil(folder, program, '2026-12-31'),
    anniversary: () => foldUntil(folder, anniversary, '2026-12-31'),
    standing: () => verify(folder, program),
  };
  const took = best(works);
  const size = `${entries.toLocaleString('en-US')} entries and ${members.toLocaleString('en-US')} members`;
  console.log(`\nA ledger of ${size}:`);
  const ratio = (what: string, one: keyof typeof works, other: keyof typeof works) =>
    tell(what, `${(took(one) / took(other)).toFixed(1)} ×`);
  tell('s to read and JSON.parse its lines', took('parse').toFixed(1));
  ratio('reading and parsing and hashing the lines, to verify', 'verify', 'hash');
  ratio('reading and parsing the lines, to add up standings as well', 'fold', 'parse');
  ratio('the same, to verify and add up standings', 'standing', 'parse');
  ratio('the sum by calendar year, to have it by anniversary', 'anniversary', 'fold');
  benchOthers(folder);
  rmSync(folder, { recursive: true });
  benchMemory(entries);
}

/** The same in the two best-known plain-text ledgers, where they are installed: whole processes, from start to end. */
function benchOthers(folder: string): void {
  const journal = join(folder, 'points.journal');
  writeJournal(folder, journal);
  console.log('\nTo add up the same entries takes as long, in the plain-text ledgers of Debian:');
  for (const name of ['ledger', 'hledger']) {
    if (spawnSync(name, ['--version']).status !== 0) {
      console.log(`          ${name} is not installed here: apt-get install ${name}`);
      continue;
    }
    const took = best(
      {
        fold: () => run(process.execPath, [addUp, folder]),
        command: () => run(process.execPath, [cli, 'standing', '--ledger', folder]),
        other: () => run(name, ['-f', journal, 'balance', 'Members']),
      },
      1,
    );
    tell(`${name}, beside reading, parsing and adding up`, `${(took('other') / took('fold')).toFixed(1)} ×`);
    tell(
      `${name}, beside docpoints standing, which checks them all`,
      `${(took('other') / took('command')).toFixed(1)} ×`,
    );
  }
}

/** The most memory that adding up takes, of as many members with as many days, who have ten times the entries. */
function benchMemory(entries: number): void {
  const few = entries / 10;
  const peaks = [few, entries].map((count) => {
    const folder = writeLedger(count, 10);
    const peak = Number(run(process.execPath, [addUp, folder]));
    rmSync(folder, { recursive: true });
    return peak;
  });
  const [less = 0, more = 0] = peaks;
  const told = peaks.map((peak) => `${peak.toFixed(0)} MB`).join(' and ');
  console.log(
    `\nTo add up ${few.toLocaleString('en-US')} and ${entries.toLocaleString('en-US')} entries, both of ${members.toLocaleString('en-US')} members on ten days each:`,
  );
  tell(`most memory of the whole process (${told})`, `${(more / less).toFixed(1)} ×`);
}

const addUp = fileURLToPath(new URL('add-up.ts', import.meta.url));
const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** What a program says. Throws where it fails. */
function run(program: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { maxBuffer: 1e9, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr.slice(0, 500)}`);
  return stdout;
}

function verify(folder: string, program?: Program): unknown {
  const reader = new ChainReader();
  const fold = new MembersFold();
  each(folder, (line) => {
    const reading = reader.read(line);
    if (program !== undefined && reading.kind === 'entry') fold.add(reading.entry);
  });
  const [problem] = reader.end(null).problems;
  if (problem !== undefined) throw new Error(`The ledger of the benchmark is broken: ${problem.what}`);
  return program === undefined ? null : standingsIn(fold.members(), program, '2026-12-31');
}

/** Reads, parses and adds up the lines of a ledger in a folder, to where everybody stands on a day. */
export function foldUntil(folder: string, program: Program, day: string): unknown {
  const fold = new MembersFold();
  const exists = untilEndOf(day, program.timezone);
  each(folder, ({ text }) => {
    // As it was written: to check it is what `verify` measures.
    const entry: Entry = JSON.parse(text);
    if (exists(entry.at)) fold.add(entry);
  });
  return standingsIn(fold.members(), program, day);
}

function each(folder: string, see: (line: LedgerLine) => unknown): void {
  for (const name of filesOf(folder)) {
    const file = `ledger/${name}`;
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    for (const [index, text] of lines.entries()) if (text !== '') see({ file, line: index + 1, text });
  }
}

function filesOf(folder: string): string[] {
  const part = (name: string): number => Number(/\.(\d+)\.jsonl$/.exec(name)?.[1] ?? 1);
  return readdirSync(join(folder, 'ledger')).sort(
    (a, b) => a.slice(0, 7).localeCompare(b.slice(0, 7)) || part(a) - part(b),
  );
}

/** Awards over so many days of the year 2026, in files as they are on a branch. */
function writeLedger(entries: number, days = 365): string {
  const folder = mkdtempSync(join(tmpdir(), 'docpoints-bench-'));
  mkdirSync(join(folder, 'ledger'));
  let prev: string | null = null;
  let [month, part] = ['', 1];
  let lines: string[] = [];
  const flush = (): void => {
    const name = part === 1 ? month : `${month}.${part}`;
    if (lines.length > 0) writeFileSync(join(folder, 'ledger', `${name}.jsonl`), `${lines.join('\n')}\n`);
    lines = [];
  };
  for (let index = 0; index < entries; index += 1) {
    const entry: Entry = entryAt(index, (days * index) / entries, prev);
    if (!entry.at.startsWith(month) || month === '') {
      flush();
      [month, part] = [entry.at.slice(0, 7), 1];
    } else if (lines.length === linesOfFile) {
      flush();
      part += 1;
    }
    const text = writeEntryLine(entry);
    const reading = readEntryLine(text);
    prev = reading.kind === 'entry' ? reading.digest : null;
    lines.push(text);
  }
  flush();
  return folder;
}

const activities = ['typo-fix', 'added-information', 'large-contribution'] as const;

function entryAt(index: number, dayOfYear: number, prev: string | null): Entry {
  const id = (index * 7919) % members;
  const day = addDays('2026-01-01', Math.floor(dayOfYear));
  return buildEntry({
    id: `pr/1296269/${index}/award/${id}/1`,
    at: `${day}T10:00:00.000Z`,
    earnedOn: day,
    member: { id, login: `member-${id}` },
    activity: activities[id % 3] ?? null,
    points: 25 + (index % 11) * 25,
    prev,
  });
}

/** The same entries, all that each says: what is no account and no amount are tags of its transaction. */
function writeJournal(folder: string, journal: string): void {
  const file = openSync(journal, 'w');
  each(folder, ({ text }) => {
    const { earnedOn, member, points, activity, source, by, ...others }: Entry = JSON.parse(text);
    const tags = { ...others, memberId: member.id, by: by?.login, byId: by?.id, ...source };
    const said = Object.entries(tags).flatMap(([tag, value]) =>
      value == null ? [] : [`    ; ${tag}: ${value}\n`],
    );
    writeSync(
      file,
      `${earnedOn} ${activity}\n${said.join('')}    Members:${member.login}    ${points} points\n    Program\n\n`,
    );
  });
  closeSync(file);
}

/** Seconds that each work takes at its best: all in turns, as what slows the machine may slow any of them. */
function best<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  rounds = 4,
): (name: Name) => number {
  const took = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const [name, work] of Object.entries<() => unknown>(works)) {
      const start = process.hrtime.bigint();
      work();
      took.set(name, [...(took.get(name) ?? []), Number(process.hrtime.bigint() - start) / 1e9]);
    }
  return (name) => Math.min(...(took.get(name) ?? []));
}
