import { n as LedgerUnavailable, t as LedgerFault } from "./fault.js";
import { l as mayPass, o as isDenied, r as tried, u as reportPostgres } from "./postgres-database.js";
import { sql } from "kysely";
// src/ledger/postgres-clients.ts
/**
* Who serves finds one client at a time by the id in its token, and sees no other. Who owns the tables makes and removes
* them.
*/
const clientTables = `
create table docpoints.clients (
  id text primary key check (id <> ''),
  installation bigint not null check (installation > 0),
  name text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  scopes text[] not null,
  reports text[] not null,
  repository text not null
);
create function docpoints.find_client(text) returns setof docpoints.clients
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select * from docpoints.clients where clients.id = $1;
  end;
revoke all on function docpoints.find_client(text) from public;
grant execute on function docpoints.find_client(text) to docpoints_app;
`;
/** The client of this id; null: there is none (any more). Throws LedgerFault when the database cannot be asked. */
async function findClient(database, id) {
	const [row] = (await asked(database, () => sql`select * from docpoints.find_client(${id})`.execute(database.db))).rows.map(toClient);
	return row ?? null;
}
/** Keeps a client. Throws LedgerFault where the user of the address does not own the tables. */
async function addClient(database, client) {
	const { id, installation, name, hash, scopes, reports, repository } = client;
	await owned(database, () => sql`insert into docpoints.clients (id, installation, name, hash, scopes, reports, repository)
      values (${id}, ${installation}, ${name}, ${hash}, ${[...scopes]}, ${[...reports]}, ${repository})`.execute(database.db));
}
/** Of one installation, by name. */
async function listClients(database, installation) {
	return (await owned(database, () => sql`select * from docpoints.clients where installation = ${installation} order by name, id`.execute(database.db))).rows.map(toClient);
}
/** Whether there was one. Its token lets nobody in from then on. */
async function removeClient(database, id) {
	return ((await owned(database, () => sql`delete from docpoints.clients where id = ${id}`.execute(database.db))).numAffectedRows ?? 0n) > 0n;
}
function toClient({ installation, ...row }) {
	return {
		...row,
		installation: Number(installation)
	};
}
/** As the owner of the tables, who alone may see all clients and change them. */
async function owned(database, work) {
	return asked(database, work, "that is for the user who owns the tables: give their address in DATABASE_OWNER_URL");
}
/** `denied`: what is told where the user of the address may not do it. */
async function asked(database, work, denied) {
	try {
		return await tried(work);
	} catch (error) {
		const why = isDenied(error) ? denied : void 0;
		throw new (mayPass(error) ? LedgerUnavailable : LedgerFault)(`The clients of the HTTP API in ${database.name} cannot be read or changed: ${why ?? reportPostgres(error)}.`);
	}
}
export { removeClient as a, listClients as i, clientTables as n, findClient as r, addClient as t };
