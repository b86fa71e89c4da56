import type { Decision } from '../decide/decision.ts';
import { GitHubFault } from '../github/fault.ts';
import type { PullRequestRef, Write } from '../github/github.ts';
import type { Entry } from '../standing/entry.ts';
import { isOver, mayTouchProgram } from './is-over.ts';
import { glance, observe, type Glance, type Observation } from './observe.ts';
import type { Outside } from './outside.ts';
import { passes } from './passes.ts';
import { carriedOut, inputsDigest, stillDigest } from './quiet.ts';
import type { Reconciliation } from './reconciliation.ts';

/** As many others may be first to append before this one gives up. */
const mostStale = 30;
/** As many decisions are recorded in one go; more wait for the next event. */
const mostRounds = 200;
/** As often a write whose answer was lost, or which GitHub failed at, is looked after again. */
const mostFaults = 3;
/** As often the ledger is read again where it lacks what our comment remembers. */
const mostLost = 2;

/**
 * Makes GitHub and the ledger say what is true of one pull request: observe, decide, act. Run twice, it writes once, and asks once.
 * The ledger comes first: no comment says that points are recorded before they are.
 * `speaker`: the login of who has just said something. `isDoubted`: the word of our own comment that nothing has changed is
 * not taken: whoever writes as our account could have put it there. Throws GitHubFault and LedgerFault; what was not done is made up for by the next run.
 */
export async function reconcile(
  ref: PullRequestRef,
  outside: Outside,
  speaker: string | null = null,
  isDoubted = false,
): Promise<Reconciliation> {
  const recorded: Entry[] = [];
  const keep = (entries: readonly Entry[]) => {
    recorded.push(...entries);
    if (entries.length > 0) outside.tellRecorded?.(entries);
  };
  let stale = 0;
  let faults = 0;
  let lost = 0;
  let rounds = 0;
  let asked: readonly number[] = [];
  let refused: readonly string[] | undefined;
  /** Ids of entries whose append failed: it may have been done all the same. */
  const doubtful = new Set<string>();
  let read: Glance | null = null;
  for (;;) {
    let retryAfter = 0;
    try {
      const first = await glance(ref, speaker, outside);
      if (first === null) return { kind: 'gone' };
      read = first;
      const isDone = recorded.length === 0 && (await isOver(first, outside, isDoubted));
      refused ??= mayTouchProgram(first, outside)
        ? await (await checking()).checkProgram(ref, first, outside)
        : [];
      if (isDone && first.rules.invalid === null)
        return { kind: 'quiet', pull: first.reading.pull, notices: refused };
      if (isDone) return await (await import('./undecided.ts')).undecided(first, outside);
      const { dueWrites, ledgerMark, recordedDigest } = await settling();
      const observation = await observe(ref, first, outside);
      const remembered = await lookForLost(observation, lost < mostLost);
      if (remembered === 'lost') {
        // The comment may have come to where GitHub reads before the ledger's commit has.
        lost += 1;
        await outside.pause(lost, 0);
        continue;
      }
      const decide = await deciding(observation);
      const wanted = decide(observation.facts, observation.rules);
      asked = wanted.reactions.map(({ comment }) => comment);
      keep(observation.facts.entries.filter(({ id }) => doubtful.delete(id)));
      const { decision, entries, members, isStale, digest } = await record(
        wanted,
        observation,
        outside,
      ).catch((error: unknown) => {
        for (const { id } of wanted.append) doubtful.add(id);
        throw error;
      });
      keep(entries);
      if (decision !== null) {
        const { facts, rules, warnings, notices } = observation;
        const after = carriedOut(first.reading, decision);
        const end = digest ?? first.end;
        const inputs = end === undefined ? null : inputsDigest(after, rules.program, end, outside.now());
        const still = stillDigest(after, rules.program);
        const all = { entries: [...facts.entries, ...entries], members };
        const held = recordedDigest(after, facts, all, rules.program, outside.now());
        const ledger = ledgerMark(all.entries, facts, observation.ledger.name);
        const made = { inputs, still, recorded: held, ledger, isErased: remembered === 'erased' };
        const due = await dueWrites(decision, facts, rules.program, made);
        await writeAll(due, ref, outside);
        if (due.length === 0 && recorded.length === 0) outside.memory?.keep(first);
        const mistakes = rules.invalid?.mistakes ?? [];
        const told = [...notices, ...refused];
        return { kind: 'looked', decision, pull: facts.pull, recorded, mistakes, warnings, notices: told };
      }
      // One decision is recorded at a time: what was said after it is heard now that the ledger holds it.
      rounds += 1;
      if (rounds > mostRounds) throw (await givingUp()).tooManyDecisions(observation.ledger, mostRounds);
      if (!isStale) continue;
      stale += 1;
      if (stale > mostStale) throw (await givingUp()).tooBusy(observation.ledger, mostStale);
    } catch (error) {
      if (recorded.length === 0 && !passes(error))
        await (await telling()).tellWaiting(error, ref, read, outside);
      faults += 1;
      if (faults > mostFaults || !mayHavePassed(error)) throw error;
      retryAfter = error.retryAfter ?? 0;
      if (retryAfter > soon) await (await telling()).tellDelay(ref, asked, outside);
    }
    await outside.pause(stale + faults, retryAfter);
  }
}

/** Most events end with a glance: only the others pay for loading what decides and tells. */
const settling = () => import('./settle.ts');
const checking = () => import('./check-program.ts');
const telling = () => import('./tell-waiting.ts');
const givingUp = () => import('./give-up.ts');

type Decide = (facts: Observation['facts'], rules: Observation['rules']) => Decision;

/** Only about a pull request does it take what classifies. */
async function deciding({ facts: { pull } }: Observation): Promise<Decide> {
  if (pull.kind === 'issue') return (await settling()).decideIssue;
  const { decide } = await import('../decide/decide.ts');
  return decide;
}

/**
 * Writes all that is due. A locked conversation refuses words alone: what else there is, is done all the same, but nothing is
 * called answered that was not. Throws GitHubFault, `locked` at the end.
 */
async function writeAll(
  due: readonly (readonly Write[])[],
  ref: PullRequestRef,
  { github }: Outside,
): Promise<void> {
  let locked: GitHubFault | null = null;
  for (const writes of due) {
    const left = locked === null ? writes : writes.filter(({ kind }) => kind !== 'react');
    if (left.length === 0) continue;
    await github.write(ref, left).catch((error: unknown) => {
      if (!(error instanceof GitHubFault && error.kind === 'locked')) throw error;
      locked ??= error;
    });
  }
  if (locked !== null) throw locked;
}

/** Whether the ledger still holds what our comment remembers of it. Why it does not takes the whole to know: `mayPass` leaves that open. Throws LedgerFault where nothing explains it. */
async function lookForLost(
  { facts, ledger }: Observation,
  mayPass: boolean,
): Promise<'held' | 'lost' | 'erased'> {
  const { lostLine } = await settling();
  const found = lostLine(facts, ledger);
  if (found === null) return 'held';
  if (mayPass) return 'lost';
  const { isErasedSince, rewritten } = await import('./written-anew.ts');
  if (await isErasedSince(found.mark, ledger)) return 'erased';
  throw rewritten(found, ledger);
}

/** Appends what is due, and decides again with it in. No decision: all has to be looked at again, because there is more to record, or somebody else was first. */
async function record(decision: Decision, observation: Observation, outside: Outside) {
  const { facts, rules, ledger, head } = observation;
  if (decision.append.length === 0)
    return { decision, entries: [], members: facts.members, isStale: false, digest: undefined };
  const appended = await ledger.append(decision.append, head, outside.now());
  if (appended.kind === 'stale')
    return { decision: null, entries: [], members: facts.members, isStale: true, digest: undefined };
  const { entries, digest } = appended;
  const { foldMembers } = await settling();
  const { program } = rules;
  const { tellLevels } = outside;
  if (tellLevels !== undefined) {
    const { levelNews } = await import('../decide/level-news.ts');
    tellLevels(levelNews(entries, facts.members, program, outside.now()), program);
  }
  const members = foldMembers(entries, facts.members);
  const decide = await deciding(observation);
  const after = decide({ ...facts, entries: [...facts.entries, ...entries], members }, rules);
  const isDone = after.append.length === 0;
  // What the ledger held already, though it was not read, is somebody else's doing in between.
  return { decision: isDone ? after : null, entries, members, isStale: entries.length === 0, digest };
}

/** Seconds within which nobody wonders whether they were heard. */
const soon = 3;

/** Seconds; a limit that lasts longer is told instead of waited for. */
const longestWait = 60;

/** A write is never repeated blindly: looking again finds whether it arrived. */
function mayHavePassed(error: unknown): error is GitHubFault {
  if (!(error instanceof GitHubFault)) return false;
  if (error.kind === 'rate-limited') return error.retryAfter !== null && error.retryAfter <= longestWait;
  return error.passes || error.kind === 'conflict';
}
