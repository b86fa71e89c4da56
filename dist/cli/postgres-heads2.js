import { n as LedgerUnavailable, t as LedgerFault } from "./fault.js";
import { c as isStale, i as writeOnce, l as mayPass, n as readOnce, u as reportPostgres } from "./postgres-database.js";
import { t as appRole } from "./postgres-roles.js";
import { sql } from "kysely";
// src/ledger/postgres-heads.ts
/** Whoever serves remembers; only the owner of the tables, and who erases, forgets. */
const headTables = `
create table docpoints.branch_heads (
  installation bigint not null check (installation > 0),
  repository text not null,
  branch text not null,
  head text not null check (head <> ''),
  primary key (installation, repository, branch)
);
alter table docpoints.branch_heads enable row level security;
alter table docpoints.branch_heads force row level security;
create policy of_one_installation on docpoints.branch_heads
  using (installation = (select docpoints.current_installation()))
  with check (installation = (select docpoints.current_installation()));
grant select, insert, update (head) on docpoints.branch_heads to docpoints_app;
grant select, delete on docpoints.branch_heads to docpoints_eraser;
`;
/**
* What is remembered of the branches of one account, by all processes that use the database, whether or not its ledgers are
* in there. `installation`: the account's numeric id.
*/
function postgresHeads(database, installation) {
	const session = {
		installation,
		role: appRole
	};
	const told = (error) => {
		throw new (mayPass(error) ? LedgerUnavailable : LedgerFault)(`What is remembered of the ledger’s branch is in ${database.name}, which cannot be asked: ${reportPostgres(error)}.`);
	};
	return {
		read: ({ repository, branch }) => readOnce(database, session, async (transaction) => {
			return (await transaction.selectFrom("docpoints.branch_heads").select("head").where("installation", "=", String(installation)).where("repository", "=", repository).where("branch", "=", branch).executeTakeFirst())?.head ?? null;
		}).catch(told),
		move: ({ repository, branch }, from, to) => writeOnce(database, session, async (transaction) => {
			await (from === null ? sql`insert into docpoints.branch_heads (installation, repository, branch, head)
                values (${installation}, ${repository}, ${branch}, ${to}) on conflict do nothing` : sql`update docpoints.branch_heads set head = ${to}
                where installation = ${installation} and repository = ${repository} and branch = ${branch}
                  and head = ${from}`).execute(transaction);
		}).catch((error) => {
			if (!isStale(error)) told(error);
		}),
		howToForget: ({ repository, branch }) => `have the operator delete the row of the repository ${repository} and the branch ${branch} from docpoints.branch_heads in the database of the App, which then takes the branch as it is`
	};
}
export { postgresHeads as n, headTables as t };
