import { t as LedgerFault } from "./fault.js";
import { n as clientTables } from "./postgres-clients.js";
import { r as tried, u as reportPostgres } from "./postgres-database.js";
import { t as headTables } from "./postgres-heads2.js";
import { r as makeRoles } from "./postgres-roles.js";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
// src/ledger/postgres-totals.ts
/**
* What `foldMembers` does, for the lines between two positions: the totals of each account with them, from its totals before
* them. A merge is rare, and the order of merges matters: those are gone through one by one.
*/
const addUp = `
create function docpoints.add_up(of_installation bigint, first_position bigint, last_position bigint) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  merge record;
begin
  insert into docpoints.members as held
    (installation, member_id, login, entries, redeemed, enrolments, leavings, first_points)
  select of_installation, member_id, (array_agg(login order by position desc))[1], count(*),
    coalesce(-sum(points) filter (where spends), 0),
    coalesce(array_agg(earned_on::text order by position) filter (where kind = 'enrolment' and leaves is not true), '{}'),
    coalesce(array_agg(earned_on::text order by position) filter (where kind = 'enrolment' and leaves), '{}'),
    (array_agg(earned_on::text order by position) filter (where earns))[1]
  from docpoints.counted
  where installation = of_installation and position between first_position and last_position
  group by member_id order by member_id
  on conflict (installation, member_id) do update set
    login = excluded.login,
    entries = held.entries + excluded.entries,
    redeemed = held.redeemed + excluded.redeemed,
    enrolments = held.enrolments || excluded.enrolments,
    leavings = held.leavings || excluded.leavings,
    first_points = coalesce(held.first_points, excluded.first_points);

  insert into docpoints.member_days as held (installation, member_id, earned_on, activity, points, times)
  select of_installation, member_id, earned_on, coalesce(activity, ''), sum(points),
    count(*) filter (where kind = 'award') - count(*) filter (where kind = 'revocation')
  from docpoints.counted
  where installation = of_installation and position between first_position and last_position and earns
  group by member_id, earned_on, coalesce(activity, '')
  order by member_id, earned_on, coalesce(activity, '')
  on conflict (installation, member_id, earned_on, docpoints.text_digest(activity)) do update set
    points = held.points + excluded.points,
    times = held.times + excluded.times;

  for merge in
    select member_id, login, merged_into, kind = 'revocation' as parts from docpoints.counted
    where installation = of_installation and position between first_position and last_position and merged_into is not null
    order by position
  loop
    update docpoints.members set merged_into = case when merge.parts then null else merge.merged_into end
    where installation = of_installation and member_id = merge.member_id;
    continue when merge.merged_into = merge.member_id;
    insert into docpoints.members (installation, member_id, login)
    values (of_installation, merge.merged_into, merge.login) on conflict do nothing;
    update docpoints.members set merged = case
      when merge.parts then array_remove(merged, merge.member_id)
      when merge.member_id = any(merged) then merged
      else merged || merge.member_id
    end
    where installation = of_installation and member_id = merge.merged_into;
  end loop;
end $$;

create view docpoints.counted with (security_invoker = true) as
select *,
  kind <> 'enrolment' and not spends and (points <> 0 or (kind in ('award', 'revocation') and merged_into is null))
    as earns
from (
  select *, kind = 'redemption' or (kind = 'revocation' and activity is null and points > 0) as spends
  from docpoints.entries where kind is not null
) as known;
`;
// src/ledger/postgres-migrations.ts
/** The schema that holds all of it. */
const schema = "docpoints";
/**
* In the order of their names; one that has been released never changes. A role that a ledger is read and written as sees
* the rows of one installation alone: those that the setting `docpoints.installation` names.
*/
const migrations = {
	"2026-11-25 ledger": { async up(db) {
		for (const statement of [
			makeRoles,
			tables,
			keep,
			addUp,
			follow,
			apart,
			grants
		]) await sql.raw(statement).execute(db);
	} },
	"2026-11-26 clients": { async up(db) {
		await sql.raw(clientTables).execute(db);
	} },
	"2026-11-27 merges": { async up(db) {
		await sql.raw(mergesFound).execute(db);
	} },
	"2026-11-28 branch heads": { async up(db) {
		await sql.raw(headTables).execute(db);
	} }
};
/** What merges an account into another is looked for with the entries of the other. */
const mergesFound = `
create index entries_merged_into on docpoints.entries (installation, merged_into, position)
  where merged_into is not null;
`;
/**
* `at` and `earned_on` are text as the lines have it: a line may hold a year that the database's own kinds do not. An id
* may be longer than an index takes; its digest is a column of its own, because an index on an expression would serve
* nobody whose rows are kept apart.
*/
const tables = `
create function docpoints.text_digest(text) returns bytea
  language sql immutable strict parallel safe
  return sha256(convert_to($1, 'UTF8'));

create function docpoints.current_installation() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('docpoints.installation', true), '')::bigint;

create table docpoints.installations (
  id bigint primary key check (id > 0)
);

create table docpoints.entries (
  installation bigint not null,
  position bigint not null check (position > 0),
  line text not null,
  digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
  prev text,
  id text,
  at text collate "C",
  kind text,
  earned_on text collate "C",
  member_id bigint,
  login text,
  activity text,
  points bigint,
  leaves boolean,
  merged_into bigint,
  repo_id bigint,
  number bigint,
  id_digest bytea generated always as (docpoints.text_digest(id)) stored,
  constraint entries_position primary key (installation, position),
  constraint entries_known check (
    kind is null or (member_id is not null and login is not null and earned_on is not null and points is not null)
  )
);
create unique index entries_id on docpoints.entries (installation, id_digest);
create index entries_source on docpoints.entries (installation, repo_id, number, position)
  where repo_id is not null;
create index entries_member on docpoints.entries (installation, member_id, position)
  where member_id is not null;
create index entries_at on docpoints.entries (installation, at, position);

create table docpoints.heads (
  installation bigint primary key,
  count bigint not null,
  digest text,
  at text collate "C"
);

create table docpoints.members (
  installation bigint not null,
  member_id bigint not null,
  login text not null,
  entries bigint not null default 0,
  redeemed numeric not null default 0,
  enrolments text[] not null default '{}',
  leavings text[] not null default '{}',
  first_points text,
  merged_into bigint,
  merged bigint[] not null default '{}',
  primary key (installation, member_id)
);

create table docpoints.member_days (
  installation bigint not null,
  member_id bigint not null,
  earned_on text collate "C" not null,
  activity text not null,
  points numeric not null,
  times bigint not null
);
create unique index member_days_activity on docpoints.member_days
  (installation, member_id, earned_on, docpoints.text_digest(activity));
`;
/** What is recorded stays. Who erases puts other lines in the place of all, and changes none. */
const keep = `
create function docpoints.keep() returns trigger language plpgsql as $$
begin
  if current_user = 'docpoints_eraser' and tg_op = 'DELETE' then
    return null;
  end if;
  raise exception using errcode = 'DP003',
    message = format('Entries of the ledger are recorded for good: %s is refused', tg_op);
end $$;

create trigger keep before update or delete or truncate on docpoints.entries
  for each statement execute function docpoints.keep();
`;
/** What is inserted must follow the end of the chain, and moves it, and the totals, with it. */
const follow = `
create function docpoints.follow() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  added_here record;
  head record;
begin
  select count(*) as lines, count(distinct installation) as installations, min(installation) as installation,
    min(position) as first, max(position) as last, max(at) as at into added_here from added;
  if added_here.lines = 0 then
    return null;
  end if;
  if added_here.installations > 1 then
    raise exception using errcode = 'DP002', message = 'Lines of two installations came at once';
  end if;

  insert into docpoints.installations (id) values (added_here.installation) on conflict do nothing;
  insert into docpoints.heads (installation, count) values (added_here.installation, 0) on conflict do nothing;
  select * into head from docpoints.heads where installation = added_here.installation for update;
  if not found or added_here.first <> head.count + 1
    or (select prev from added order by position limit 1) is distinct from head.digest then
    raise exception using errcode = 'DP001', message = 'The head of the ledger has moved';
  end if;
  if added_here.last - added_here.first + 1 <> added_here.lines then
    raise exception using errcode = 'DP002', message = 'a line between them is missing';
  end if;
  perform from (
    select position, prev, at,
      lag(digest, 1, head.digest) over by_position as digest_before,
      max(at) over (order by position rows between unbounded preceding and 1 preceding) as at_before
    from added window by_position as (order by position)
  ) as link
  where link.prev is distinct from link.digest_before or link.at < greatest(link.at_before, head.at) collate "C";
  if found then
    raise exception using errcode = 'DP002', message = 'a line does not follow the one before it';
  end if;

  update docpoints.heads set
    count = added_here.last,
    digest = (select digest from added order by position desc limit 1),
    at = greatest(head.at, added_here.at)
  where installation = added_here.installation;

  perform docpoints.add_up(added_here.installation, added_here.first, added_here.last);
  return null;
end $$;

create trigger follow after insert on docpoints.entries
  referencing new table as added
  for each statement execute function docpoints.follow();
`;
const apart = [
	"entries",
	"heads",
	"members",
	"member_days"
].map((table) => `
alter table docpoints.${table} enable row level security;
alter table docpoints.${table} force row level security;
create policy of_one_installation on docpoints.${table}
  using (installation = (select docpoints.current_installation()))
  with check (installation = (select docpoints.current_installation()));
`).join("");
const grants = `
revoke all on function docpoints.follow(), docpoints.add_up(bigint, bigint, bigint) from public;
grant usage on schema docpoints to docpoints_app, docpoints_eraser;
grant select on docpoints.installations, docpoints.migrations to docpoints_app, docpoints_eraser;
grant select on docpoints.entries, docpoints.heads, docpoints.members, docpoints.member_days
  to docpoints_app, docpoints_eraser;
grant insert on docpoints.entries to docpoints_app, docpoints_eraser;
grant delete on docpoints.entries, docpoints.heads, docpoints.members, docpoints.member_days
  to docpoints_eraser;
`;
/**
* Brings the tables up to this version of Docpoints; any number of processes may do so at once. Throws LedgerFault where
* the database cannot be read, where the tables are not up to date and this role may not change them, or where they are
* those of a later version.
*/
async function migratePostgres(database) {
	if (await isMigrated(database)) return;
	const { error } = await new Migrator({
		db: database.db,
		provider: { getMigrations: () => Promise.resolve(migrations) },
		migrationTableSchema: schema,
		migrationTableName: "migrations",
		migrationLockTableName: "migrations_lock"
	}).migrateToLatest();
	if (error !== void 0) throw new LedgerFault(`The tables of Docpoints could not be made or brought up to date in ${database.name}: ${reportPostgres(error)}. The role that does it owns the database, and may create roles. Nothing was changed.`);
}
/** Whether the tables are there, and those of this version. Throws LedgerFault where they are of a later one, or cannot be read. */
async function isMigrated({ db, name }) {
	const ask = (query) => tried(() => query.execute(db)).catch((error) => {
		throw new LedgerFault(`${name} cannot be read: ${reportPostgres(error)}.`);
	});
	if ((await ask(sql`select to_regclass('docpoints.migrations') is not null as "exists"`)).rows[0]?.exists !== true) return false;
	const done = await ask(sql`select name from docpoints.migrations`);
	const names = new Set(done.rows.map((row) => row.name));
	const later = [...names].find((one) => !Object.hasOwn(migrations, one));
	if (later !== void 0) throw new LedgerFault(`The tables in ${name} are of a later version of Docpoints (“${later}”): run that version. Nothing was changed.`);
	return Object.keys(migrations).every((one) => names.has(one));
}
export { migratePostgres as t };
