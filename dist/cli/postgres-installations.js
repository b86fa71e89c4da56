import { t as LedgerFault } from "./fault.js";
import { n as readOnce, u as reportPostgres } from "./postgres-database.js";
import { t as appRole } from "./postgres-roles.js";
// src/ledger/postgres-installations.ts
/** Most ids that are told: there may be more. */
const most = 1e3;
/**
* Whose ledgers the database holds, by numeric id, lowest first: their ids are all that one sees of the others. Throws
* LedgerFault where it cannot be read, or has no tables of Docpoints.
*/
async function listInstallations(database) {
	return (await readOnce(database, {
		installation: 0,
		role: appRole
	}, (transaction) => transaction.selectFrom("docpoints.installations").select("id").orderBy("id").limit(most).execute()).catch((error) => {
		throw new LedgerFault(`${database.name} cannot be read: ${reportPostgres(error)}.`);
	})).map(({ id }) => Number(id));
}
export { listInstallations };
