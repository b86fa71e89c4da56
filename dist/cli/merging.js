import { r as dayIn } from "./days.js";
import { t as MembersFold } from "./member-totals.js";
import { i as personOf, o as survivorOf } from "./person.js";
import { n as standingOf } from "./standings.js";
import { o as formatPoints } from "./amount.js";
import { r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { n as loadProgram } from "./load-program2.js";
import { r as openNamedLedger } from "./progress.js";
import { a as ledgerEnvironment, o as ledgerOption, s as programOption } from "./options.js";
import { a as say } from "./terminal2.js";
import { t as checkWhole } from "./check-whole.js";
import { n as sayWhoseRules, t as pagesOf } from "./pages.js";
import { confirm } from "@clack/prompts";
// src/standing/account-name.ts
/**
* The numeric ids of the accounts that are named: by `@ana` those that have or had that login, in any case; by `42` the
* account of that number, and where there is none, those of that login, which may be a number as well.
*/
function accountsNamed(name, logins) {
	if (/^-?\d+$/.test(name) && logins.has(Number(name))) return [Number(name)];
	const login = name.replace(/^@/, "").toLowerCase();
	return [...logins].filter(([, names]) => [...names].some((one) => one.toLowerCase() === login)).map(([id]) => id);
}
// src/cli/ledger/is-meant.ts
/** Asks the person at the terminal. Throws WrongUsage where there is nobody: `why` it is not done unasked, as the beginning of that message. */
async function isMeant(message, why) {
	const { stdin: input, stderr: output } = process;
	if (!input.isTTY || !output.isTTY) throw new WrongUsage(`${why}, and there is nobody to ask: say --yes.`);
	return await confirm({
		input,
		output,
		message,
		initialValue: false
	}) === true;
}
// src/standing/merging.ts
/** What is known of the accounts that have entries, by reading all of them once. */
var MergeSearch = class {
	#fold = new MembersFold();
	#logins = /* @__PURE__ */ new Map();
	/** The newest entry that merged an account into another one, by the account's numeric id. */
	#merges = /* @__PURE__ */ new Map();
	/** Of entries whose ids are made here. */
	#ids = /* @__PURE__ */ new Set();
	/** Takes the next entry in the order of the ledger. */
	read(entry) {
		const { id, kind, member, mergedInto } = entry;
		this.#fold.add(entry);
		const logins = this.#logins.get(member.id) ?? /* @__PURE__ */ new Set();
		this.#logins.set(member.id, logins.add(member.login));
		if (mergedInto !== void 0 && kind !== "revocation") this.#merges.set(member.id, {
			entry,
			into: mergedInto
		});
		if (ourId.test(id)) this.#ids.add(id);
	}
	/** The numeric ids of accounts whose entries name a login (`@ana`), or of that of a number. */
	find(name) {
		return accountsNamed(name, this.#logins);
	}
	/** The totals of each account so far, by numeric id. */
	members() {
		return this.#fold.members();
	}
	/** The entry by which an account is merged into another one; null: it is not. */
	mergeOf(id) {
		return (this.#fold.totals(id)?.mergedInto ?? null) !== null ? this.#merges.get(id) ?? null : null;
	}
	/** What makes an account, with what it earns from then on as well, another one's. */
	merge({ member }, into, { on, reason, program }) {
		return {
			...drawn(this.#freeId(member.id, "adjustment"), member, reason, program),
			kind: "adjustment",
			earnedOn: on,
			mergedInto: into.member.id
		};
	}
	/** What parts an account from the one that `merge` made it a part of. Points that the merge itself gave stay. */
	part({ entry, into }, { reason, program }) {
		const { earnedOn, member, id: revokes } = entry;
		return {
			...drawn(this.#freeId(member.id, "revocation"), member, reason, program),
			kind: "revocation",
			earnedOn,
			revokes,
			mergedInto: into
		};
	}
	#freeId(member, kind) {
		for (let n = 1;; n += 1) {
			const id = `member/${member}/${kind}/${n}`;
			if (!this.#ids.has(id)) return id;
		}
	}
};
const ourId = /^member\/-?\d+\/(?:adjustment|revocation)\/\d+$/;
function drawn(id, member, reason, program) {
	return {
		id,
		member,
		activity: null,
		points: 0,
		source: null,
		by: null,
		reason,
		program
	};
}
// src/cli/ledger/one-account.ts
/** The account that is meant by a login or number. Throws AnswerIsNo where `ids` is nobody's, WrongUsage where it is several people's. */
function onlyOne(ids, name, ledger) {
	const [id] = ids;
	if (id === void 0) throw new AnswerIsNo(`The ledger in ${ledger.name} knows nobody of the name @${name}.`);
	if (ids.length > 1) throw new WrongUsage(`@${name} was the login of several accounts: ${ids.join(", ")}. Give the number of the one that is meant.`);
	return id;
}
// src/cli/ledger/merging.ts
/** What `merge` and `unmerge` both take. */
const mergingOptions = {
	yes: {
		type: "boolean",
		description: "Do not ask first"
	},
	reason: {
		type: "string",
		valueHint: "text",
		description: "Why, as the ledger is to say it"
	},
	...ledgerOption,
	...programOption
};
const mergingEnvironment = ledgerEnvironment;
/** Reads a whole ledger. Throws AnswerIsNo where it is not whole. */
async function survey(named, programFile) {
	const loaded = await loadProgram(programFile);
	const { program } = loaded;
	const views = pagesOf(program, process.env);
	const ledger = await openNamedLedger(named, () => program.ledger, process.env, views);
	const { head } = await ledger.read({
		source: null,
		members: []
	});
	const search = new MergeSearch();
	await checkWhole(ledger, (_, said) => {
		if (said.kind === "entry") search.read(said.entry);
	});
	const members = search.members();
	const now = /* @__PURE__ */ new Date();
	return {
		ledger,
		program,
		search,
		members,
		now,
		today: dayIn(program.timezone, now),
		account(given) {
			const name = given.replace(/^@/, "");
			const id = onlyOne(search.find(given), name, ledger);
			const totals = members.get(id);
			if (totals !== void 0 && id > 0) return totals;
			throw new AnswerIsNo(`Account ${id} was erased: nobody is known to have it. Nothing was written.`);
		},
		async write(draft, will, isAsked) {
			say(will);
			const question = `Write that to the ledger in ${ledger.name}?`;
			if (!isAsked && !await isMeant(question, "Nothing is written unasked")) throw new AnswerIsNo("Nothing was written.");
			sayWhoseRules(ledger, loaded, "what changes");
			const appended = await ledger.append([draft], head, now);
			if (appended.kind === "stale" || appended.entries.length === 0) throw new AnswerIsNo(`Somebody else wrote to ${ledger.name} meanwhile: nothing was written, try again.`);
		}
	};
}
/** `@ana (account 1)`. */
function named({ member }) {
	return `@${member.login} (account ${member.id})`;
}
/** All the points of the person who has this account: `@ana has 75 points`. With a draft, as they are when it is recorded. */
function pointsOf({ member }, surveyed, draft) {
	const { members, program, today, now } = surveyed;
	const fold = new MembersFold(members);
	if (draft !== void 0) fold.add({
		v: 1,
		...draft,
		at: now.toISOString(),
		prev: null
	});
	const all = fold.members();
	const totals = all.get(member.id);
	if (totals === void 0) return `@${member.login} has no points`;
	const person = personOf(survivorOf(totals, all), all);
	return `@${person.member.login} has ${formatPoints(standingOf(person, program, today).lifetime)}`;
}
export { survey as a, accountsNamed as c, pointsOf as i, mergingOptions as n, onlyOne as o, named as r, isMeant as s, mergingEnvironment as t };
