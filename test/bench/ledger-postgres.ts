import { postgresLedger } from '../../src/ledger/postgres.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { sealDrafts } from '../../src/standing/sealed-entry.ts';
import { buildDraft } from '../builders/entry.ts';
import { startPostgres } from '../ledger/local-postgres.ts';
import { tell } from './tell.ts';

const members = 10_000;
/** How often each is appended to, after once to warm up. */
const rounds = 41;

/** One append to a long ledger in PostgreSQL beside one to an empty one, in turns, reading and recording as a decision does. */
export async function benchPostgres(entries = 1_000_000): Promise<void> {
  const server = await startPostgres();
  try {
    const [keeper, app] = [server.open('keeper'), server.open('app')];
    const long = postgresLedger(app, 1);
    const { head } = await long.read({ source: null, members: [] });
    await postgresLedger(keeper, 1).replace(longChain(entries), head);
    await server.query('admin', 'vacuum analyze docpoints.entries, docpoints.members, docpoints.member_days');
    const ratios: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      // An empty ledger each time: an installation of its own.
      const empty = postgresLedger(app, 2 + round);
      const id = `bench/${round}`;
      const [one, other] = [await seconds(long, id), await seconds(empty, id)];
      if (round > 0) ratios.push(one / other);
    }
    const median = ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
    console.log(
      `\nA ledger of ${entries.toLocaleString('en-US')} entries and ${members.toLocaleString('en-US')} members in PostgreSQL:`,
    );
    tell('an append to an empty one, to append to it', `${median.toFixed(1)} ×`);
  } finally {
    await server.remove();
  }
}

async function seconds(ledger: ReturnType<typeof postgresLedger>, id: string): Promise<number> {
  const start = process.hrtime.bigint();
  const { head } = await ledger.read({ source: { repoId: 1296269, number: 12 }, members: [583231] });
  const appended = await ledger.append([buildDraft({ id })], head, new Date());
  if (appended.kind !== 'appended' || appended.entries.length !== 1) throw new Error('Nothing was appended.');
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The lines of a ledger that need not be in memory. */
async function* longChain(entries: number): AsyncGenerator<string> {
  const at = new Date('2026-11-24T10:00:00Z');
  let digest: string | null = null;
  for (let index = 0; index < entries; index += 1) {
    const [sealed] = sealDrafts([draft(index)], { digest, lastAt: null }, at);
    if (sealed === undefined) return;
    digest = sealed.digest;
    yield sealed.text;
  }
}

function draft(index: number): EntryDraft {
  const member = { id: 1 + (index % members), login: `member-${index % members}` };
  const { source } = buildDraft();
  return buildDraft({
    id: `pr/1296269/${index}/award/${member.id}/1`,
    earnedOn: `20${10 + (index % 15)}-${String(1 + (index % 12)).padStart(2, '0')}-01`,
    member,
    source: source === null ? null : { ...source, pull: 1000 + index },
  });
}
