import type { Context } from 'hono';

import { dayIn, untilEndOf } from '../standing/days.ts';
import { idsOfLogin } from '../standing/person.ts';
import type { Standing } from '../standing/standing.ts';
import { standingsIn } from '../standing/standings.ts';
import type { ApiEnv } from './api-client.ts';
import type { KeptTotals } from './kept-totals.ts';
import { readPage } from './page.ts';
import { Problem } from './problem.ts';

/** When standings are asked for, and what ledgers came to so far. */
interface Moment {
  readonly now: Date;
  readonly totals: KeptTotals;
}

/** `GET /standings`: where the members stand today, a page at a time. */
export async function readStandings(context: Context<ApiEnv>, moment: Moment): Promise<Response> {
  const { limit, cursor = '0' } = context.req.query();
  if (!/^\d{1,9}$/.test(cursor))
    throw new Problem(400, '`cursor` is none: the `next` of the page before was expected.');
  const [size, from] = [readPage(limit), Number(cursor)];
  const all = await standingsToday(context, moment);
  const next = from + size < all.length ? String(from + size) : null;
  return context.json({ standings: all.slice(from, from + size), next });
}

/** `GET /members/{login}`: where one member stands today. */
export async function readMember(context: Context<ApiEnv>, moment: Moment): Promise<Response> {
  const login = (context.req.param('login') ?? '').replace(/^@/, '');
  const [found] = await standingsToday(context, moment, login);
  if (found === undefined)
    throw new Problem(404, `The ledger knows no member of the login ${JSON.stringify(login)}.`);
  return context.json(found);
}

/** `login`: whose standing alone; who has several accounts stands under the one that has their points. */
async function standingsToday(
  { var: { client } }: Context<ApiEnv>,
  { now, totals }: Moment,
  login?: string,
): Promise<Standing[]> {
  const program = await client.program();
  const day = dayIn(program.timezone, now);
  return totals.with(client.ledger, untilEndOf(day, program.timezone), (members) => {
    const all = standingsIn(members, program, day);
    const ids = login === undefined ? null : idsOfLogin(login, members);
    return ids === null ? all : all.filter(({ member }) => ids.has(member.id));
  });
}
