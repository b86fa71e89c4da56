import type { Context } from 'hono';

import { dayIn } from '../standing/days.ts';
import type { Standing } from '../standing/standing.ts';
import { standingsIn, totalsUntil } from '../standing/standings.ts';
import type { ApiEnv } from './api-client.ts';
import { readPage } from './page.ts';
import { Problem } from './problem.ts';

/** `GET /standings`: where the members stand today, a page at a time. */
export async function readStandings(context: Context<ApiEnv>, now: Date): Promise<Response> {
  const { limit, cursor = '0' } = context.req.query();
  if (!/^\d{1,9}$/.test(cursor))
    throw new Problem(400, '`cursor` is none: the `next` of the page before was expected.');
  const [size, from] = [readPage(limit), Number(cursor)];
  const all = await standingsToday(context, now);
  const next = from + size < all.length ? String(from + size) : null;
  return context.json({ standings: all.slice(from, from + size), next });
}

/** `GET /members/{login}`: where one member stands today. */
export async function readMember(context: Context<ApiEnv>, now: Date): Promise<Response> {
  const login = (context.req.param('login') ?? '').replace(/^@/, '').toLowerCase();
  const found = (await standingsToday(context, now)).find(
    ({ member }) => member.login.toLowerCase() === login,
  );
  if (found === undefined)
    throw new Problem(404, `The ledger knows no member of the login ${JSON.stringify(login)}.`);
  return context.json(found);
}

async function standingsToday({ var: { client } }: Context<ApiEnv>, now: Date): Promise<Standing[]> {
  const program = await client.program();
  const day = dayIn(program.timezone, now);
  const members = await totalsUntil(client.ledger.entries({}), day, program.timezone);
  return standingsIn(members, program, day);
}
