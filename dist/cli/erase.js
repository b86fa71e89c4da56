import { n as isAwardNote } from "./award-note.js";
import { c as accountsNamed, o as onlyOne, r as named, s as isMeant } from "./merging.js";
import { i as writeEntryLine, s as digestOf } from "./entry-line.js";
import { t as MembersFold } from "./member-totals.js";
import { s as withLinked } from "./person.js";
import { i as formatLines } from "./amount.js";
import { t as command } from "./command.js";
import { t as AnswerIsNo } from "./exit.js";
import { n as loadProgram } from "./load-program2.js";
import { n as told, r as openNamedLedger } from "./progress.js";
import { a as ledgerEnvironment, o as ledgerOption, s as programOption } from "./options.js";
import { a as say, r as printText } from "./terminal2.js";
import { t as checkWhole } from "./check-whole.js";
import { n as sayWhoseRules, t as pagesOf } from "./pages.js";
// src/standing/erasure.ts
/** What is known of accounts by reading all lines once. */
var AccountSearch = class {
	#logins = /* @__PURE__ */ new Map();
	#lowest = 0;
	/** Takes the next line of the ledger as JSON. */
	read(value) {
		visitAccounts(value, ({ id, login }) => {
			this.#lowest = Math.min(this.#lowest, id);
			const logins = this.#logins.get(id) ?? /* @__PURE__ */ new Set();
			this.#logins.set(id, logins.add(login));
		});
	}
	/** The numeric ids of accounts that had a login at some time (`@ana`), or of that of a number. */
	find(name) {
		return accountsNamed(name, this.#logins);
	}
	/** The account with the next tombstone that nobody has. */
	erased(id) {
		const next = this.#lowest - 1;
		return {
			id,
			logins: [...this.#logins.get(id) ?? []].filter((login) => this.find(`@${login}`).length === 1),
			tombstone: {
				id: next,
				login: `erased:${-next}`
			}
		};
	}
};
/**
* Writes a ledger anew without one member: their numeric id, logins, reasons and links become a tombstone's, wherever they
* stand; points, days, activities and the order stay, and so does what a pull request is known by. Then the chain is
* another one, whose last line says so.
*/
var Erasure = class {
	#erased;
	#isOurs;
	/** Their logins, as words of a text. */
	#names;
	/** One of them in another system's own id, where `-` and `_` part words. */
	#part;
	/** One of them as the owner of a repository, in its name or its address. */
	#owner;
	/** The ids of entries that were written anew, by what they were. */
	#ids = /* @__PURE__ */ new Map();
	#prev = null;
	#at = "";
	/** Lines in which something of the member stood. */
	touched = 0;
	/** `isOurs`: whether an entry's reason is Docpoints' own words, by which its points are understood: it names nobody, and stays. */
	constructor(erased, isOurs) {
		this.#erased = erased;
		this.#isOurs = isOurs;
		const names = erased.logins.map((login) => login.replaceAll(/[^\w-]/g, String.raw`\$&`)).join("|");
		const name = `(?:${names === "" ? "(?!)" : names})`;
		this.#names = new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`, "gi");
		this.#part = new RegExp(`(?<![a-z0-9])${name}(?![a-z0-9])`, "i");
		this.#owner = new RegExp(String.raw`^((?:https?://[^/]+/)?)${name}(?=/|$)`, "i");
	}
	/** The next line, without the member. Takes a line of a whole ledger as JSON. */
	line(value) {
		const clean = this.#clean(value);
		if (!isSame(clean, value)) this.touched += 1;
		const line = {
			...clean,
			prev: this.#prev
		};
		this.#prev = digestOf(line);
		if (typeof line["at"] === "string") this.#at = line["at"];
		return JSON.stringify(line);
	}
	/** The line that ends it: `head` is the digest of the last line before all were written anew. */
	last(head, by, now) {
		const iso = now.toISOString();
		const at = iso > this.#at ? iso : this.#at;
		const { tombstone } = this.#erased;
		const entry = {
			v: 1,
			id: `erasure/${-tombstone.id}`,
			kind: "erasure",
			at,
			earnedOn: at.slice(0, 10),
			member: tombstone,
			activity: null,
			points: 0,
			source: null,
			by,
			reason: null,
			program: null,
			...head === null ? {} : { head },
			prev: this.#prev
		};
		return writeEntryLine(entry);
	}
	#clean(value) {
		const { member, by, source, id, revokes, reason, mergedInto } = value;
		const { id: erased, tombstone } = this.#erased;
		const [isTheirs, isByThem] = [this.#isErased(member), this.#isErased(by)];
		return {
			...this.#renamed(value, (key, one) => format.has(key) ? one : this.#replace(one), ofLine),
			...typeof id === "string" ? { id: this.#newId(id, isTheirs) } : {},
			...typeof revokes === "string" ? { revokes: this.#ids.get(revokes) ?? this.#newId(revokes, false) } : {},
			...typeof reason === "string" && !(typeof id === "string" && this.#isOurs({
				id,
				reason
			})) ? { reason: isTheirs || isByThem ? null : this.#replace(reason) } : {},
			...isRecord(source) ? { source: this.#cleanSource(source, isTheirs, isByThem) } : {},
			...mergedInto === erased ? { mergedInto: tombstone.id } : {}
		};
	}
	/** The pull request and the comment stay as numbers: by them it is known that this was decided. */
	#cleanSource(source, isTheirs, isByThem) {
		const { login } = this.#erased.tombstone;
		const clean = this.#renamed(source, (key, one) => placeOfSource.has(key) ? one : this.#replace(one), placeOfSource);
		for (const key of ["repo", "url"]) if (typeof source[key] === "string") clean[key] = source[key].replace(this.#owner, `$1${login}`);
		if (isTheirs || isByThem) clean["url"] = login;
		if (isTheirs && "commit" in source) clean["commit"] = null;
		return clean;
	}
	#isErased(account) {
		return isRecord(account) && account["id"] === this.#erased.id;
	}
	/** Their account and their names, as deep as anybody writes; of the account of somebody else id and login stay. */
	#replace(value, depth = 0) {
		const { tombstone } = this.#erased;
		if (typeof value === "string") return value.replace(this.#names, tombstone.login);
		if (typeof value !== "object" || value === null) return value;
		if (depth === deepest) return tombstone.login;
		if (Array.isArray(value)) return value.map((one) => this.#replace(one, depth + 1));
		if (!isRecord(value)) return value;
		const isOther = isAccount(value);
		if (isOther && this.#isErased(value)) return tombstone;
		return this.#renamed(value, (key, one) => isOther && (key === "id" || key === "login") ? one : this.#replace(one, depth + 1));
	}
	/** The fields, whose names may be names of people, too. */
	#renamed(value, clean, known = ofAccount) {
		const rename = (key) => known.has(key) ? key : key.replace(this.#names, this.#erased.tombstone.login);
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [rename(key), clean(key, one)]));
	}
	/** Ids name their member by number, or are another system's own words about them. */
	#newId(id, isTheirs) {
		const { id: erased, tombstone } = this.#erased;
		const parts = id.split("/");
		const at = {
			pr: 4,
			issue: 4,
			comment: 4,
			member: 1
		}[parts[0] ?? ""];
		if (at !== void 0 && parts[at] === String(erased)) parts[at] = String(tombstone.id);
		const anew = parts[0] === "report" && (isTheirs || this.#part.test(parts.slice(2).join("/"))) ? `report/${parts[1]}/${tombstone.login}-${this.#ids.size + 1}` : parts.join("/");
		if (anew !== id) this.#ids.set(id, anew);
		return anew;
	}
};
/** Fields whose words are the format's, or that are written anew by themselves: a login may be one of those words. */
const format = new Set("v kind at earnedOn activity points program prev head id revokes reason source mergedInto".split(" "));
const placeOfSource = new Set("repo repoId pull issue commit comment url".split(" "));
/** Those of the format: a login may be one of these words, too. */
const ofLine = /* @__PURE__ */ new Set([
	...format,
	"member",
	"by",
	"leaves"
]);
const ofAccount = /* @__PURE__ */ new Set(["id", "login"]);
/** What is nested deeper is no field that anybody has thought of. */
const deepest = 500;
function visitAccounts(value, visit, depth = 0) {
	if (depth > deepest || typeof value !== "object" || value === null) return;
	if (isAccount(value)) visit({
		id: value.id,
		login: value.login
	});
	for (const one of Object.values(value)) visitAccounts(one, visit, depth + 1);
}
function isAccount(value) {
	return "id" in value && typeof value.id === "number" && "login" in value && typeof value.login === "string";
}
/** As deep as `one` goes. */
function isSame(one, other) {
	if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
	const inner = Object.entries(one);
	const theirs = new Map(Object.entries(other));
	return inner.length === theirs.size && inner.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)));
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/cli/ledger/erase.ts
/** `docpoints ledger erase`: writes the ledger anew without one person; their points stay as a tombstone's. */
const ledgerErase = command({
	about: "Erase a person: login, id, reasons and links go, points stay, and the chain is written anew",
	forms: ["@login [--yes] [--ledger place]"],
	args: {
		login: {
			type: "positional",
			description: "The login, or the numeric id of the account"
		},
		yes: {
			type: "boolean",
			description: "Do not ask first"
		},
		...ledgerOption,
		...programOption
	},
	environment: ledgerEnvironment,
	async run(given) {
		const name = given.text("login") ?? "";
		const loaded = await loadProgram(given.text("program"));
		const { program } = loaded;
		const views = pagesOf(program, process.env);
		const ledger = await openNamedLedger(given.text("ledger"), () => program.ledger, process.env, views);
		const { head } = await ledger.read({
			source: null,
			members: []
		});
		const search = new AccountSearch();
		const fold = new MembersFold();
		const before = await checkWhole(ledger, ({ text }, said) => {
			search.read(JSON.parse(text));
			if (said.kind === "entry") fold.add(said.entry);
		});
		const account = onlyOne(search.find(name), name.replace(/^@/, ""), ledger);
		if (account < 0) throw new AnswerIsNo(`Account ${account} was erased already: nobody is known to have it. Nothing was erased.`);
		const erased = search.erased(account);
		const who = [...erased.logins.map((login) => `@${login}`), `account ${erased.id}`].join(", ");
		const others = othersOf(account, fold.members());
		if (others.length > 0) say(`Other accounts of the same person stay as they are, and are to be erased one by one: ${others.map(named).join(", ")}.`);
		const question = `Erase ${who} from the ledger in ${ledger.name}? It is written anew, and cannot be taken back.`;
		if (!given.has("yes") && !await isMeant(question, "This cannot be taken back")) throw new AnswerIsNo("Nothing was erased.");
		sayWhoseRules(ledger, loaded, "all");
		const erasure = new Erasure(erased, isAwardNote);
		const lines = withoutMember(ledger, erasure, before.digest);
		if (await ledger.replace(told("Writing the ledger anew", lines), head) === "stale") throw new AnswerIsNo(`Somebody else wrote to ${ledger.name} meanwhile: nothing was erased, try again.`);
		const after = (await ledger.read({
			source: null,
			members: []
		})).head;
		printText([
			`Erased in ${formatLines(erasure.touched)} of ${ledger.name}: what was ${who} is ${erased.tombstone.login} now.`,
			`Digest before: ${before.digest ?? "none"}`,
			`Digest:        ${after.digest ?? "none"}`
		].join("\n"));
		say("Where the ledger is a branch, GitHub keeps the commits before this one, and gives them to whoever knows their digest, until its support removes them. Copies, backups and clones are not touched either.");
	}
});
/** The accounts that are one person with this one, but for those that were erased. */
function othersOf(account, members) {
	return [...withLinked([account], members)].filter((id) => id !== account && id > 0).flatMap((id) => members.get(id) ?? []);
}
async function* withoutMember(ledger, erasure, head) {
	for await (const { text } of (await ledger.scan()).lines) yield erasure.line(JSON.parse(text));
	yield erasure.last(head, null, /* @__PURE__ */ new Date());
}
export { ledgerErase };
