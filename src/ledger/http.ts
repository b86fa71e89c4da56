import { digestOf, readEntryLine } from '../standing/entry-line.ts';
import type { Entry, EntryDraft } from '../standing/entry.ts';
import { foldMembers, type MemberTotals } from '../standing/member-totals.ts';
import { linkedTo } from '../standing/person.ts';
import { sealDrafts, type SealedEntry } from '../standing/sealed-entry.ts';
import { LedgerUnavailable } from './fault.ts';
import { entryOf, headOf, lie, linesOf, parse } from './http-answers.ts';
import { httpClient, type HttpAnswer, type HttpPlace } from './http-client.ts';
import {
  digestOfTag,
  entriesAnswer,
  entriesPage,
  idempotencyKey,
  largestPage,
  problem,
  tagOf,
} from './http-messages.ts';
import type { Appended, Head, Ledger, LedgerReading, Which } from './ledger.ts';
import { isWhich } from './which.ts';

/** As often a reading is begun anew because others append meanwhile. */
const readings = 20;

/**
 * A ledger that a server keeps (`openapi.yaml`). What it answers is checked: entries are read as lines of a ledger are, and
 * an append counts only where the server answers with the very entries that were sent.
 * Throws LedgerFault for an address to which no token may be sent.
 */
export function httpLedger(place: HttpPlace): Ledger {
  const ask = httpClient(place);
  const name = `server ${new URL(place.url).host}`;
  const page = async (query: URLSearchParams) => {
    const answer = await ask({ method: 'GET', path: `/entries?${String(query)}` });
    return { head: headOf(answer, name), ...(await parse(entriesPage, answer, name)) };
  };

  async function* pages({ ids, ...asked }: Which) {
    const query = queryOf(asked);
    let count = 0;
    for (;;) {
      const { entries: lines, next, head } = await page(query);
      const entries = lines.map((line) => entryOf(line, name));
      count += entries.length;
      if (!entries.every((entry) => isWhich(entry, asked)))
        throw lie(name, 'entries that were not asked for');
      // What is appended meanwhile may be on a page, too.
      if (count > head.count + largestPage) throw lie(name, 'more entries than the ledger is said to have');
      yield { head, entries: ids === undefined ? entries : entries.filter(({ id }) => ids.has(id)) };
      if (next === null) return;
      if (entries.length === 0)
        throw lie(name, 'a page with nothing on it, and said that there is another one');
      query.set('cursor', next);
    }
  }

  /** The entries, and the one head that all pages were read at; null where others appended meanwhile. */
  const collect = async (which: Which) => {
    const entries: Entry[] = [];
    const heads: Head[] = [];
    for await (const one of pages(which)) {
      entries.push(...one.entries);
      heads.push(one.head);
    }
    const [head] = heads;
    return head !== undefined && heads.every((one) => isSame(one, head)) ? { head, entries } : null;
  };

  /** What accounts come to, and those that are one person with them; undefined: has none. Null as above. */
  const collectPeople = async (ids: readonly number[]) => {
    const read = new Map<number, { readonly head: Head; readonly totals: MemberTotals | undefined }>();
    for (let next = new Set(ids); next.size > 0;) {
      const linked = new Set<number>();
      const asked = Array.from(next, async (id) => [id, await collect({ member: id })] as const);
      for (const [id, one] of await Promise.all(asked)) {
        if (one === null) return null;
        const totals = foldMembers(one.entries).get(id);
        read.set(id, { head: one.head, totals });
        for (const other of totals === undefined ? [] : linkedTo(totals)) linked.add(other);
      }
      next = linked.difference(read);
    }
    return read;
  };

  return {
    name,
    async read({ source, members }): Promise<LedgerReading> {
      for (let tried = 0; tried < readings; tried += 1) {
        const [of, people] = await Promise.all([
          source === null
            ? page(new URLSearchParams({ limit: '1' })).then(({ head }) => ({ head, entries: [] }))
            : collect({ source }),
          collectPeople(members),
        ]);
        if (of === null || people === null) continue;
        if (people.values().every(({ head }) => isSame(head, of.head)))
          return {
            ...of,
            members: new Map(
              people.entries().flatMap(([id, { totals }]) => (totals === undefined ? [] : [[id, totals]])),
            ),
          };
      }
      throw new LedgerUnavailable(`The ledger on ${name} is being written without a pause: try again.`);
    },
    async *entries(which) {
      for await (const { entries } of pages(which)) yield* entries;
    },
    async scan() {
      const answer = await ask({
        method: 'GET',
        path: '/entries',
        headers: { accept: 'application/jsonl' },
        isWhole: true,
      });
      const { count, digest } = headOf(answer, name);
      return { recorded: { count, digest }, lines: linesOf(answer, `${place.url}/api/v1/entries`, name) };
    },
    append: (drafts, head, now) => append(ask, name, drafts, head, now),
    async replace(lines, head) {
      const texts = await Array.fromAsync(lines);
      const answer = await ask({
        method: 'PUT',
        path: '/entries',
        headers: { 'if-match': tagOf(head.digest), 'content-type': 'application/jsonl' },
        body: texts.map((text) => `${text}\n`).join(''),
        isWhole: true,
      });
      const there = digestOfTag(answer.headers.get('etag'));
      if (there !== undefined && there === lastDigest(texts)) return 'replaced';
      if (answer.status === 412) return 'stale';
      throw lie(name, 'another end of the ledger than that of the lines sent');
    },
  };
}

/** Null: there are none. */
function lastDigest(lines: readonly string[]): string | null {
  const last = lines.at(-1);
  const reading = last === undefined ? null : readEntryLine(last);
  return reading === null || reading.kind === 'broken' ? null : reading.digest;
}

async function append(
  ask: ReturnType<typeof httpClient>,
  name: string,
  drafts: readonly EntryDraft[],
  head: Head,
  now: Date,
): Promise<Appended> {
  const unique = drafts.filter(({ id }, index) => drafts.findIndex((one) => one.id === id) === index);
  if (unique.length === 0) return { kind: 'appended', entries: [], digest: head.digest };
  const sealed = sealDrafts(unique, { digest: head.digest, lastAt: head.at }, now);
  const answer = await ask({
    method: 'POST',
    path: '/entries',
    headers: { 'if-match': tagOf(head.digest), 'idempotency-key': idempotencyKey(unique) },
    body: `{"entries":[${sealed.map(({ text }) => text).join(',')}]}`,
  });
  if (answer.status === 412) return { kind: 'stale' };
  if (answer.status === 409) {
    const { held } = await parse(problem, answer, name);
    const others = unique.filter(({ id }) => !held.includes(id));
    if (others.length === unique.length) throw lie(name, 'a conflict over entries that were not sent');
    return append(ask, name, others, head, now);
  }
  return checkAppended(answer, sealed, name);
}

/** Believes no server that it recorded something: its answer must be what was sent, and where the ledger ends then. */
async function checkAppended(
  answer: HttpAnswer,
  sealed: readonly SealedEntry[],
  name: string,
): Promise<Appended> {
  const { digest } = headOf(answer, name);
  const recorded = (await parse(entriesAnswer, answer, name)).entries;
  const isOurs =
    recorded.length === sealed.length &&
    recorded.every((one, index) => digestOf(one) === sealed[index]?.digest);
  if (isOurs) {
    if (answer.status === 201 && digest !== sealed.at(-1)?.digest)
      throw lie(name, 'an end of the ledger that is not the last entry sent');
    return { kind: 'appended', entries: sealed.map(({ entry }) => entry), digest };
  }
  const ids = new Set(recorded.map(({ id }) => id));
  if (answer.status !== 200 || !sealed.every(({ entry }) => ids.has(entry.id)))
    throw lie(name, 'other entries than those sent');
  return { kind: 'appended', entries: [], digest };
}

function isSame(one: Head, other: Head): boolean {
  return one.digest === other.digest && one.count === other.count;
}

function queryOf({ member, source, since }: Which): URLSearchParams {
  return new URLSearchParams({
    limit: String(largestPage),
    ...(member === undefined ? {} : { member: String(member) }),
    ...(source === undefined ? {} : { source: `${source.repoId}/${source.number}` }),
    ...(since === undefined ? {} : { since }),
  });
}
