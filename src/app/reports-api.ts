import type { Context } from 'hono';
import * as v from 'valibot';

import { levelNews } from '../decide/level-news.ts';
import { cutOfHeld, decideReport, reportEntryId, type Report } from '../decide/report.ts';
import type { Outside } from '../flow/outside.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Program } from '../program/program.ts';
import type { Entry } from '../standing/entry.ts';
import type { ApiClient, ApiEnv } from './api-client.ts';
import { Problem } from './problem.ts';
import { parseBody } from './request.ts';

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((given) => given.isWellFormed(), 'Expected whole Unicode characters'),
  );
const reportBody = v.strictObject({
  id: v.pipe(text(500), v.minLength(1), v.regex(/^[^\p{Cc}]*$/u, 'Expected no control characters')),
  member: v.pipe(text(40), v.regex(/^@?[\w-]+$/, 'Expected a GitHub login')),
  activity: v.pipe(text(100), v.minLength(1)),
  points: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
  on: v.optional(v.nullable(v.string()), null),
  evidence: v.optional(text(2000), ''),
});

/** As often others may append first. */
const mostStale = 30;

/** `POST /reports`: what another system saw becomes an entry, by the rules of the program. */
export async function takeReport(
  context: Context<ApiEnv>,
  now: () => Date,
  tellLevels?: Outside['tellLevels'],
): Promise<Response> {
  const { client } = context.var;
  const { member: login, ...report } = await parseBody(context, reportBody);
  if (client.reports.length === 0)
    throw new Problem(403, `The token of ${client.name} may report no activity.`);
  const name = login.replace(/^@/, '');
  const member = await client.account(name);
  if (member === null) throw new Problem(404, `There is no GitHub account ${JSON.stringify(name)}.`);
  const program = await client.program();
  const by = await client.self();
  const reporter = { name: client.name, activities: client.reports };
  for (let tried = 0; tried < mostStale; tried += 1) {
    const { head, members } = await client.ledger.read({ source: null, members: [member.id] });
    const held = await findReport(client.ledger, reportEntryId(reporter, report));
    if (held !== null) return answerHeld(held, { ...report, member: member.id }, client, program);
    const outcome = decideReport(report, member, { reporter, program, members, by, now: now() });
    if ('refusal' in outcome)
      throw new Problem(outcome.refusal.kind === 'invalid' ? 422 : 403, outcome.refusal.why);
    const appended = await client.ledger.append([outcome.draft], head, now());
    if (appended.kind === 'stale') continue;
    const [entry] = appended.entries;
    if (entry === undefined) throw new Problem(409, `The id ${JSON.stringify(report.id)} is taken.`);
    tellLevels?.(levelNews([entry], members, program, now()), program);
    return Response.json({ entry, cut: outcome.cut }, { status: 201 });
  }
  throw new Problem(
    503,
    'Others write to the ledger without a pause: try again.',
    {},
    { 'retry-after': '5' },
  );
}

async function findReport(ledger: Ledger, id: string): Promise<Entry | null> {
  const [entry] = await Array.fromAsync(ledger.entries({ ids: new Set([id]) }));
  return entry ?? null;
}

function answerHeld(
  entry: Entry,
  report: Report & { readonly member: number },
  { name }: ApiClient,
  program: Program,
): Response {
  const { id, activity, member } = report;
  if (entry.member.id !== member)
    throw new Problem(409, `The id ${JSON.stringify(id)} was reported before, for another member.`);
  if (entry.activity !== activity)
    throw new Problem(
      409,
      `${name} reported ${JSON.stringify(id)} before, as ${entry.activity ?? 'nothing'}: another report needs an id of its own.`,
    );
  return Response.json({ entry, cut: cutOfHeld(report, entry, program) }, { status: 200 });
}
