import type { Entry, EntryDraft } from '../standing/entry.ts';
import { isEnd } from '../standing/ledger-line.ts';
import { isErasedSince } from './branch-erasure.ts';
import type { BranchFiles, BranchSnapshot } from './branch-files.ts';
import { headsInProcess, type BranchHeads, type BranchPlace } from './branch-heads.ts';
import type { BranchMoment } from './branch-moment.ts';
import { LedgerFault } from './fault.ts';
import { sourceOf } from './ledger-index.ts';
import type { About, Appended, Head } from './ledger.ts';
import { sweepFile } from './paths.ts';
import type { Plan } from './plan.ts';
import { accountsOf, usableHead } from './read-moment.ts';
import type { MarkMove } from './sweep-marks.ts';
import type { Views } from './views.ts';

type Changes = Pick<OwnCommit, 'files' | 'subjects'>;

function together(changes: readonly Changes[]): Changes {
  return {
    files: new Map(changes.flatMap(({ files }) => [...files])),
    subjects: new Set(changes.flatMap(({ subjects }) => [...subjects])),
  };
}

/** What a decision about a source and these accounts is made from, as far as the ledger goes. */
export function subjectsOf(source: NonNullable<About['source']>, accounts: Iterable<number>): Set<string> {
  const people = Array.from(accounts, (id) => `account ${id}`);
  return new Set([`source ${source.repoId}/${source.number}`, ...people]);
}

function subjectsIn(entries: readonly Entry[]): string[] {
  const people = Array.from(accountsOf(entries), (id) => `account ${id}`);
  const sources = entries.flatMap((entry) => sourceOf(entry) ?? []);
  return [...people, ...sources.flatMap((source) => [...subjectsOf(source, [])])];
}

/** An append that waits for its commit. */
export interface WaitingAppend {
  readonly branch: BranchFiles;
  /** The branch as it stood when this was decided. */
  readonly moment: BranchMoment;
  readonly drafts: readonly EntryDraft[];
  readonly head: Head;
  readonly now: Date;
  readonly views: Views | null;
  /** What the decision was made from (`subjectsOf`); null: it may have been made from anything. */
  readonly inputs: ReadonlySet<string> | null;
}

interface Waiting extends WaitingAppend {
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** A commit that was made here: nobody has to read it to know what is in it. */
interface OwnCommit {
  readonly parent: string;
  readonly commit: string;
  readonly files: ReadonlyMap<string, string>;
  /** What it was about. */
  readonly subjects: ReadonlySet<string>;
}

/** Own commits that are remembered: who decided before the first of them decides again. */
const mostOwn = 20;

/**
 * The appends to one branch by this process, one commit after the other. What waits while a commit is under way goes into
 * the next one together: each was decided from one source and a few accounts, so where the commits in between were about none of
 * those, the decision is the same. The branch that was seen last is remembered, so that one that was written anew is found out.
 */
export class BranchLine {
  #waiting: Waiting[] = [];
  #isBusy = false;
  #own: readonly OwnCommit[] = [];
  readonly #heads: BranchHeads;
  #place: BranchPlace | null = null;
  /** By repository: what goes into the next commit, if there is one. */
  readonly #marks = new Map<number, MarkMove>();

  /** `heads`: where the branch that was seen is remembered; absent: here. */
  constructor(heads: BranchHeads = headsInProcess()) {
    this.#heads = heads;
  }

  append(wanted: WaitingAppend): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...wanted, resolve, reject });
      if (!this.#isBusy) void this.#work();
    });
  }

  /** How far a sweep of a repository has looked, to be written along; null: no more. */
  carry(repoId: number, move: MarkMove | null): void {
    if (move === null) this.#marks.delete(repoId);
    else this.#marks.set(repoId, move);
  }

  /**
   * The snapshot, or a newer one where it is older than what was seen. Throws LedgerFault where what was seen is in the
   * branch's history no more, and no erasure tells why: somebody has pushed over it.
   */
  async accept(
    branch: BranchFiles,
    snapshot: BranchSnapshot,
    paths: readonly string[],
  ): Promise<BranchSnapshot> {
    if ((await this.#lost(branch, snapshot)) === null) return snapshot;
    const again = await branch.read(paths);
    const lost = await this.#lost(branch, again);
    if (lost === null) return again;
    if (await isErasedSince(branch, again, lost.head)) {
      await this.#heads.move(lost.place, lost.head, again.commit ?? lost.head);
      return again;
    }
    throw new LedgerFault(
      `The ledger in ${branch.name} was written anew: commit ${lost.head}, which was seen there, is in its history no more. Nothing was decided. Put it back with \`git push --force origin ${lost.head}:refs/heads/${branch.branch}\` (GitHub keeps the commit for some time); if it was meant, ${this.#heads.howToForget(lost.place)}.`,
    );
  }

  /** What was seen of the branch and is in its history no more; null: all of it is. */
  async #lost(
    branch: BranchFiles,
    { commit, repositoryId = branch.name }: BranchSnapshot,
  ): Promise<{ readonly head: string; readonly place: BranchPlace } | null> {
    const place = { repository: repositoryId, branch: branch.branch };
    this.#place = place;
    const head = await this.#heads.read(place);
    if (commit === head) return null;
    if (head !== null && (commit === null || !(await branch.isBehind(head, commit)))) return { head, place };
    if (commit !== null) await this.#heads.move(place, head, commit);
    return null;
  }

  /** Holds no texts any more: who decided before the last commit made here decides again. */
  forget(): void {
    this.#own = [];
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#commit(batch).catch((error: unknown) => {
        for (const { reject } of batch) reject(error);
      });
    }
    this.#isBusy = false;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (first === undefined) return;
    const base = this.#latestAfter(first.moment.commit);
    const files = new Map<string, string>();
    const subjects = new Set<string>();
    const done: { readonly waiting: Waiting; readonly plan: Plan }[] = [];
    for (const waiting of batch) {
      const plan = await this.#plan(waiting, base, { files, subjects }).catch((error: unknown) => {
        waiting.reject(error);
        return null;
      });
      if (plan === 'stale') waiting.resolve({ kind: 'stale' });
      if (plan === null || plan === 'stale') continue;
      for (const [path, text] of plan.files) files.set(path, text);
      for (const subject of subjectsIn(plan.entries)) subjects.add(subject);
      done.push({ waiting, plan });
    }
    const drafts = done.flatMap(({ waiting }) => waiting.drafts);
    if (files.size > 0) await this.#addMarks(first.moment, base, files);
    if (files.size > 0 && !(await this.#write(first.branch, base, { files, subjects }, drafts))) {
      for (const { waiting } of done) waiting.resolve({ kind: 'stale' });
      return;
    }
    for (const { waiting, plan } of done)
      waiting.resolve({ kind: 'appended', entries: plan.entries, digest: plan.end.digest });
  }

  async #addMarks(moment: BranchMoment, base: string | null, files: Map<string, string>): Promise<void> {
    if (this.#marks.size === 0) return;
    const own = this.#own.find(({ commit }) => commit === base)?.files.get(sweepFile);
    const now = moment.with(base, this.#changesSince(moment.commit, base)?.files ?? new Map());
    const { marksWith } = await import('./sweep-marks.ts');
    const text = marksWith(own ?? (await now.askOnce([sweepFile])).get(sweepFile), this.#marks);
    if (text !== null) files.set(sweepFile, text);
  }

  /** `before`: what those before it in the same commit change. */
  async #plan(
    { moment, drafts, head, now, views, inputs }: Waiting,
    base: string | null,
    before: Changes,
  ): Promise<Plan | 'stale'> {
    const options = { views, keepsTail: true };
    const own = this.#changesSince(moment.commit, base);
    if (own === null) return 'stale';
    const since = together([own, before]);
    if (since.files.size === 0 && moment.commit === null) {
      const { planWhole } = await import('./plan-whole.ts');
      return planWhole(moment, drafts, head, now, options);
    }
    const { planAppend } = await planning();
    if (since.files.size === 0) return planAppend(moment, drafts, head, now, options);
    const decided = await usableHead(moment);
    if (decided === null || inputs === null || !isEnd(decided, head)) return 'stale';
    if (!inputs.isDisjointFrom(since.subjects)) return 'stale';
    const later = moment.with(base, since.files);
    const end = await usableHead(later);
    if (end === null) return 'stale';
    return planAppend(later, drafts, { ...head, count: end.count, digest: end.digest }, now, options);
  }

  /** The newest commit that was made here on top of this one; itself, where none was. */
  #latestAfter(commit: string | null): string | null {
    return this.#own.some(({ parent }) => parent === commit) ? (this.#own.at(-1)?.commit ?? commit) : commit;
  }

  /** What the commits made here have changed from one to the other; null where they do not lead there. */
  #changesSince(from: string | null, to: string | null): Changes | null {
    if (from === to) return together([]);
    const start = this.#own.findIndex(({ parent }) => parent === from);
    return start < 0 || this.#own.at(-1)?.commit !== to ? null : together(this.#own.slice(start));
  }

  async #write(
    branch: BranchFiles,
    base: string | null,
    { files, subjects }: Changes,
    drafts: readonly EntryDraft[],
  ): Promise<boolean> {
    const message = describeAppend(drafts);
    const written =
      base === null ? await branch.create(files, message) : await branch.commit(files, message, base);
    if (typeof written === 'string') return false;
    if (this.#place !== null) await this.#heads.move(this.#place, base, written.commit);
    const isNext = base !== null && this.#own.at(-1)?.commit === base;
    const own = base === null ? [] : [{ parent: base, commit: written.commit, files, subjects }];
    this.#own = [...(isNext ? this.#own : []), ...own].slice(-mostOwn);
    return true;
  }
}

/** Most decisions record nothing: only the others pay for loading what does. */
const planning = () => import('./plan-append.ts');

/** Without an `@` or a `#`: a commit's message mentions and refers as any text on GitHub does. */
function describeAppend(drafts: readonly EntryDraft[]): string {
  const lines = drafts.map(
    ({ kind, points, member, activity }) =>
      `${kind} of ${points} points for ${member.login}${activity === null ? '' : ` (${activity})`}`,
  );
  return lines.length === 1 ? `Record ${lines[0]}` : `Record ${lines.length} entries\n\n${lines.join('\n')}`;
}
