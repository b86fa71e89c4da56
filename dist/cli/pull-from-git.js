import { r as WrongUsage } from "./exit.js";
import { t as openGit } from "./git2.js";
// src/cli/classify/git-diff.ts
const statuses = {
	A: "added",
	C: "copied",
	D: "removed",
	M: "modified",
	R: "renamed",
	T: "changed"
};
/**
* Changed files in the shape of GitHub's API, of what `git diff-tree` says twice about the same two commits: `list` with
* `--raw --numstat -z`, `patches` with `--patch`. Names are taken from the list alone, where nothing in them can be
* mistaken for something else.
*/
function readGitDiff(list, patches) {
	const fields = list.split("\0").values();
	const sections = patches.split(/(?:^|\n)diff --git [^\n]*\n/).slice(1).values();
	const listed = [];
	let field = take(fields);
	for (; field.startsWith(":"); field = take(fields)) listed.push(readRaw(field, fields));
	return listed.map((file) => {
		const counts = readCounts(field, fields, file);
		field = take(fields);
		const patch = (file.status === "changed" ? [take(sections), take(sections)] : [take(sections)]).map(hunks).filter((text) => text !== "").join("\n");
		return {
			...file,
			...counts,
			...patch === "" ? {} : { patch }
		};
	});
}
function take(texts) {
	const { done, value } = texts.next();
	return done === true ? "" : value;
}
/** `:100644 100644 1a2b… 3c4d… M`, then the name; two names where it was renamed. */
function readRaw(about, fields) {
	const letter = about.split(" ")[4]?.[0] ?? "";
	const status = statuses[letter] ?? "modified";
	if (status !== "renamed" && status !== "copied") return {
		filename: take(fields),
		status
	};
	const previous = take(fields);
	return {
		filename: take(fields),
		previous_filename: previous,
		status
	};
}
/** Additions, deletions and name between tabs, `-` for what is binary; for what was renamed, its two names follow. */
function readCounts(about, fields, { previous_filename }) {
	const [added = "", deleted = ""] = about.split("	");
	if (previous_filename !== void 0) {
		take(fields);
		take(fields);
	}
	return {
		additions: lines(added),
		deletions: lines(deleted)
	};
}
function lines(count) {
	return /^\d+$/.test(count) ? Number(count) : 0;
}
/** The hunks of a file's section, without the header and the last line break; empty where there are none. */
function hunks(section) {
	const start = section.search(/(?<=^|\n)@@ /);
	return start === -1 ? "" : section.slice(start).replace(/\n$/, "");
}
// src/cli/classify/pull-from-git.ts
/** As GitHub shows a pull request: renames at half alike, three lines around, whatever the clone is set to. */
const diff = [
	"diff-tree",
	"-r",
	"--find-renames=50%",
	"-l1000",
	"--no-ext-diff",
	"--no-textconv",
	"--no-color"
];
/**
* Reads `classify --git`: what HEAD adds since it left BASE, as GitHub shows it for a pull request. Title and author are
* those of the newest commit that is no merge and, unless all are, by no bot. Throws WrongUsage for a range that is
* none in that clone, OutsideFailed where Git cannot read it.
*/
async function pullFromGit(folder, range) {
	const { id, base, head } = parseRange(range);
	const git = await openGit(folder);
	const from = await commit(git, base);
	const to = await commit(git, head);
	const parted = (await git.answer([
		"merge-base",
		from,
		to
	])).split("\n")[0] ?? "";
	if (parted === "") throw new WrongUsage(`“${base}” and “${head}” have no commit in common in the clone “${folder}”. If the clone is shallow, fetch more of it first.`);
	const [list, patches] = await Promise.all([git.answer([
		...diff,
		"--raw",
		"--numstat",
		"-z",
		parted,
		to
	]), git.answer([
		...diff,
		"--patch",
		"--unified=3",
		parted,
		to
	])]);
	const { title, author, isBot } = await describe(git, parted, to);
	return {
		pull: {
			id,
			contribution: {
				title,
				author,
				isBot,
				labels: [],
				files: readGitDiff(list, patches)
			}
		},
		programFile: null
	};
}
/** A name of a commit may hold single dots, and never begins with a dash: that would be an option. */
function parseRange(range) {
	const [id = "", base, head] = /^([^-].*?)\.{2,3}([^-.].*)$/s.exec(range ?? "") ?? [];
	if (base !== void 0 && head !== void 0 && !head.includes("..")) return {
		id,
		base,
		head
	};
	const found = range === void 0 ? "--git needs a range" : `“${range}” is no range`;
	throw new WrongUsage(`${found} of commits: BASE..HEAD was expected, such as main..topic.`);
}
async function commit(git, name) {
	const found = await git.find([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${name}^{commit}`
	]);
	if (found === null) throw new WrongUsage(`There is no commit “${name}” in the clone “${git.folder}”.`);
	return found;
}
/** Commits among which that of a person is looked for. */
const mostCommits = 100;
/** What the newest commit that is no merge says, if possible one of a person: bots tidy up behind others. */
async function describe(git, from, to) {
	const told = [
		"rev-list",
		"--format=%s%x00%an",
		"--encoding=UTF-8"
	];
	const own = await git.answer([
		...told,
		`--max-count=${mostCommits}`,
		"--no-merges",
		`${from}..${to}`
	]);
	const commits = (own === "" ? await git.answer([
		...told,
		"--max-count=1",
		to
	]) : own).split("\n").filter((line) => line.includes("\0")).map((line) => {
		const [title = "", author = ""] = line.split("\0");
		return {
			title,
			author,
			isBot: author.includes("[bot]")
		};
	});
	return commits.find(({ isBot }) => !isBot) ?? commits[0] ?? {
		title: "",
		author: "",
		isBot: false
	};
}
export { pullFromGit };
