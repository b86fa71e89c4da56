import { r as nearestWord } from "./words.js";
import { n as GitHubFault, t as LedgerFault } from "./fault.js";
import { g as octokitBranch, m as dayIn, t as branchLedger } from "./branch.js";
import { n as propose, r as classify, t as pointsFor } from "./propose.js";
import { t as standingOf } from "./standings.js";
import { i as formatRange, n as formatNumber, r as formatPoints, t as formatDay } from "./amount.js";
import { a as prose, i as person, n as link, t as code } from "./escape.js";
import { n as readProgram } from "./mistake.js";
import { fromMarkdown } from "mdast-util-from-markdown";
// src/flow/open-ledger.ts
/**
* The ledger that a repository's program file names, written with the rights of `octokit`. Throws LedgerFault for a
* repository of another owner: no repository writes into another's ledger.
*/
function openLedger(place, here, octokit) {
	if (place.kind !== "branch") {
		const what = place.kind === "http" ? `at ${place.url}` : "in a database";
		throw new LedgerFault(`The program file names a ledger ${what}; only a branch can be one so far. Say \`ledger: { branch: docpoints }\`. Nothing was decided.`);
	}
	const [owner = "", repo = ""] = (place.repository ?? `${here.owner}/${here.name}`).split("/");
	if (owner.toLowerCase() !== here.owner.toLowerCase()) throw new LedgerFault(`The program file names ${owner}/${repo} as the ledger, which is not ${here.owner}'s. A ledger must be in a repository of the same owner. Nothing was decided.`);
	return branchLedger(octokitBranch(octokit, {
		owner,
		repo,
		branch: place.branch
	}));
}
// src/flow/outside.ts
/** A pause that grows to two seconds, by chance anything up to that. */
async function jitteredPause(attempt) {
	const longest = Math.min(2e3, 50 * 2 ** attempt);
	await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
// src/decide/eligibility.ts
/** Why nothing about this pull request can be rewarded, whatever it changes; null: it can. */
function whyNotEligible(pull, repository, program) {
	const { author } = pull;
	if (author === null) return "no-author";
	if (author.isBot) return "bot";
	if (program.authors.exclude.some((login) => isLogin(login, author.login))) return "excluded-author";
	if (!program.docs.branches.map((name) => name === "default" ? repository.defaultBranch : name).includes(pull.baseBranch)) return "other-branch";
	return pull.state === "closed" ? "closed" : null;
}
/** Logins differ in no more than case; the program file may write an `@` before them. */
function isLogin(written, login) {
	return written.replace(/^@/, "").toLowerCase() === login.toLowerCase();
}
// src/decide/ledger-record.ts
function readLedgerRecord({ entries, repository, pull }) {
	const ours = entries.filter(({ source }) => source?.repoId === repository.id && source.pull === pull.number);
	const awards = ours.filter(({ kind }) => kind === "award");
	const takenBack = new Set(ours.flatMap(({ kind, revokes }) => kind === "revocation" ? revokes ?? [] : []));
	const standing = awards.filter(({ id }) => !takenBack.has(id));
	const lastAt = awards.at(-1)?.at;
	return {
		awards: standing,
		isRevoked: awards.length > 0 && standing.length === 0,
		revoked: awards.filter(({ id, at }) => takenBack.has(id) && at === lastAt),
		last: ours.findLast(({ kind }) => kind === "award" || kind === "revocation") ?? null,
		awardsOf: ({ id }) => awards.filter(({ member }) => member.id === id).length
	};
}
/** Who decided an award. Where the entry names nobody, its member is the only one it names. */
function deciderOf({ by, member, at, source }) {
	return {
		by: by ?? member,
		at,
		url: source?.url ?? ""
	};
}
// src/decide/settlement.ts
/** What a maintainer's command makes of what was said before. A refused part changes nothing. */
function settle(before, command, by, meets) {
	const refused = (refusal) => ({
		settlement: before,
		refusal
	});
	if (before.confirmation !== null) return refused({
		kind: "already-confirmed",
		award: before.confirmation
	});
	if (meets.ineligible === "closed") return refused({ kind: "not-merged" });
	if (meets.ineligible !== null) return refused({
		kind: "nobody-to-credit",
		why: meets.ineligible
	});
	return command.verb === "reject" ? reject(before, command, by) : set(before, command, by, meets);
}
function reject(before, { reason }, { by, at, url }) {
	if (reason === "") return {
		settlement: before,
		refusal: { kind: "reason-missing" }
	};
	return {
		settlement: {
			...before,
			rejection: {
				by,
				at,
				url,
				reason
			}
		},
		refusal: null
	};
}
function set(before, command, said, meets) {
	const refused = (refusal) => ({
		settlement: before,
		refusal
	});
	const named = command.activity === null ? void 0 : meets.program.activities[command.activity];
	const activity = named ?? before.activity;
	if (named !== void 0 && named.finds.length === 0) return refused({
		kind: "activity-not-here",
		activity: named
	});
	const isSetting = named !== void 0 || command.points !== null;
	if (before.rejection !== null && !isSetting) return refused({
		kind: "is-rejected",
		rejection: before.rejection
	});
	if (activity === null) return refused({ kind: "nothing-proposed" });
	if (command.points !== null && !isAllowed(command.points, activity)) return refused({
		kind: "out-of-range",
		asked: command.points,
		activity
	});
	const { by, at, url } = said;
	const settlement = isSetting ? {
		...before,
		activity,
		points: command.points ?? pointsFor(meets.classification, activity),
		setBy: {
			by,
			at,
			url
		},
		rejection: null
	} : before;
	return command.confirm ? confirm(settlement, said, meets) : {
		settlement,
		refusal: null
	};
}
/** What was set in the same command is kept, also where confirming has to wait for the merge. */
function confirm(settlement, said, { isMerged, isAfterMerge, mayConfirm }) {
	if (!isMerged || !isAfterMerge) return {
		settlement,
		refusal: { kind: "merge-first" }
	};
	return {
		settlement: mayConfirm ? {
			...settlement,
			confirmation: said
		} : settlement,
		refusal: null
	};
}
/** A person may set any whole number from 1 to the maximum; fixed points are what they are. */
function isAllowed(points, { points: { min, max } }) {
	return points >= (min === max ? max : 1) && points <= max;
}
// src/decide/command.ts
const line = /^ {0,3}\/points(?![\w-])[^\n]*/gim;
const wholeNumber = /^-?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})p?$/i;
/**
* The commands in a comment, in order:
* `/points` · `/points help` · `/points reject REASON` · `/points [ACTIVITY] [N] [confirm]`.
* A command is a line of its own that starts with `/points` in a plain paragraph: not in a quote, a list, code,
* an HTML comment or a link, as GitHub would show it. Case and stray blanks are forgiven. Never throws.
*/
function readCommands(body, activities) {
	if (body.search(line) === -1) return [];
	return fromMarkdown(body).children.filter((node) => node.type === "paragraph").flatMap((paragraph) => linesOf(paragraph, body)).map((typed) => readCommand(typed, activities));
}
/** The paragraph's command lines that are text, not part of a code span, a link or inline HTML. */
function linesOf(paragraph, body) {
	const [start, end] = span(paragraph);
	const covered = paragraph.children.filter((child) => child.type !== "text").map(span);
	return [...body.slice(start, end).matchAll(line)].filter(({ index }) => !covered.some(([from, to]) => from <= start + index && start + index < to)).map(([text]) => text.trim());
}
function span(node) {
	return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
function readCommand(typed, activities) {
	const words = typed.split(/\s+/u).slice(1);
	const [first = ""] = words;
	const verb = first.toLowerCase();
	if (first === "") return {
		typed,
		verb: "show"
	};
	if (verb === "help" && words.length === 1) return {
		typed,
		verb: "help"
	};
	if (verb === "reject") return {
		typed,
		verb: "reject",
		reason: words.slice(1).join(" ")
	};
	return {
		typed,
		...readSettlement(words, activities)
	};
}
function readSettlement(words, activities) {
	const rest = [...words];
	const activity = activities.find((id) => id.toLowerCase() === rest[0]?.toLowerCase()) ?? null;
	if (activity !== null) rest.shift();
	const points = rest[0] !== void 0 && wholeNumber.test(rest[0]) ? readNumber(rest[0]) : null;
	if (points !== null) rest.shift();
	const confirm = rest[0]?.toLowerCase() === "confirm";
	if (confirm) rest.shift();
	return rest[0] === void 0 ? {
		verb: "settle",
		activity,
		points,
		confirm
	} : {
		verb: "unknown",
		nearest: nearestWord(rest[0], [
			"confirm",
			"reject",
			"help",
			...activities
		])
	};
}
function readNumber(text) {
	return Number(text.replaceAll(",", "").replace(/p$/i, ""));
}
// src/decide/marker.ts
/**
* Hidden marks by which Docpoints finds its own comments again. A mark alone proves nothing: anyone can copy it,
* so it counts only in a comment that GitHub says is our own, and even there it is no evidence of a decision.
*/
const commentMarker = "<!-- docpoints:comment -->";
/** Whether a text is the one comment: it starts with the mark, so that a quotation of it is none. */
function hasCommentMarker(body) {
	return body.startsWith(commentMarker);
}
const reply$1 = /^<!-- docpoints:reply (\d{1,20})((?: refused(?: \d{1,5}){1,999})?) -->/;
/** The mark of a reply. */
function replyMarker({ to, refused }) {
	return `<!-- docpoints:reply ${[to, ...refused.length === 0 ? [] : ["refused", ...refused]].join(" ")} -->`;
}
/** The mark that a reply starts with; null in any other text. */
function readReplyMarker(body) {
	const [, to, refused = ""] = reply$1.exec(body) ?? [];
	if (to === void 0) return null;
	return {
		to: Number(to),
		refused: Array.from(refused.matchAll(/\d+/g), ([position]) => Number(position))
	};
}
// src/decide/spoken-commands.ts
/**
* The commands in the comments, in the order in which they were said: by time, then by id. Comments by bots, by accounts that are gone, by
* Docpoints itself, and those edited after they were written, say nothing.
*/
function readSpokenCommands(comments, activities) {
	const replies = readReplies(comments);
	return comments.filter(isHeard).toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.id - b.id).flatMap((comment) => {
		const refused = replies.get(comment.id) ?? null;
		return readCommands(comment.body, activities).map((command, index) => ({
			command,
			comment,
			position: index + 1,
			isDead: refused === null ? comment.ownReactions.includes("confused") : refused.has(index + 1)
		}));
	});
}
function isHeard(comment) {
	const { author, isEdited, isOwn } = comment;
	return author !== null && !author.isBot && !isEdited && !isOwn;
}
/** By the id of the comment that was answered: the positions of the commands that were refused. */
function readReplies(comments) {
	const replies = /* @__PURE__ */ new Map();
	for (const { body, isOwn } of comments) {
		const mark = isOwn ? readReplyMarker(body) : null;
		if (mark !== null) replies.set(mark.to, /* @__PURE__ */ new Set([...replies.get(mark.to) ?? [], ...mark.refused]));
	}
	return replies;
}
/** Those whose permission a decision needs to know: who said something that is for maintainers, or was not answered yet. */
function commandAuthors(comments, activities) {
	const authors = readSpokenCommands(comments, activities).filter(({ command, comment }) => isForMaintainers(command) || !isHandled(comment)).map(({ comment }) => comment.author);
	return [...new Map(authors.map((author) => [author.id, author])).values()];
}
function isForMaintainers({ verb }) {
	return verb === "settle" || verb === "reject";
}
/** Whether the comment has the reaction that ends its handling. */
function isHandled({ ownReactions }) {
	return ownReactions.includes("rocket") || ownReactions.includes("confused");
}
// src/decide/hearing.ts
/** Hears all commands, one after the other, starting from what is proposed. */
function hear(facts, program, proposed, ground) {
	const spoken = readSpokenCommands(facts.comments, Object.keys(program.activities));
	const isPast = untilLastDecision(facts.comments, ground.record);
	let settlement = proposed;
	const heard = [];
	for (const one of spoken) {
		const step = hearOne(one, withRecorded(settlement, one.comment, ground.record, isPast), facts, program, ground, !isPast(one.comment));
		settlement = step.settlement;
		heard.push({
			spoken: one,
			answer: step.answer
		});
	}
	return {
		settlement,
		heard
	};
}
function hearOne({ command, comment, isDead }, before, facts, program, ground, isNew) {
	const refuse = (refusal) => ({
		settlement: before,
		answer: {
			kind: "refused",
			typed: command.typed,
			refusal
		}
	});
	switch (command.verb) {
		case "show": return {
			settlement: before,
			answer: { kind: "state" }
		};
		case "help": return {
			settlement: before,
			answer: { kind: "help" }
		};
		case "unknown": return refuse({
			kind: "not-understood",
			nearest: command.nearest
		});
		case "settle":
		case "reject": {
			if (isDead) return {
				settlement: before,
				answer: { kind: "done" }
			};
			const decided = isDecision(comment, ground.record);
			const why = decided ? null : whyNot(comment.author, facts, program, ground);
			if (why !== null) return refuse(why);
			const { pull } = facts;
			const { id, url, author, createdAt } = comment;
			const step = settle(before, command, {
				by: {
					id: author.id,
					login: author.login
				},
				at: createdAt,
				url,
				comment: id
			}, {
				program,
				classification: ground.classification,
				ineligible: ground.ineligible,
				isMerged: pull.state === "merged",
				isAfterMerge: pull.mergedAt !== null && Date.parse(createdAt) >= Date.parse(pull.mergedAt),
				mayConfirm: isNew || decided
			});
			return step.refusal === null ? {
				settlement: step.settlement,
				answer: { kind: "done" }
			} : {
				...refuse(step.refusal),
				settlement: step.settlement
			};
		}
		default: return command;
	}
}
/** Why this person decides nothing here; null: they do. */
function whyNot(person, facts, program, ground) {
	if (!isMaintainer(person, facts, program)) return { kind: "not-a-maintainer" };
	if (ground.invalid !== null) return ground.invalid;
	return ground.credited.some(({ id }) => id === person.id) && !program.confirm.own ? { kind: "own-points" } : null;
}
/** Whether a person decides: by permission on the repository, or named by the program. */
function isMaintainer(person, { permissions }, program) {
	const permission = permissions.get(person.id) ?? "none";
	if (permission === "write" || permission === "maintain" || permission === "admin") return true;
	return program.confirm.by.some((name) => isLogin(name, person.login));
}
/** Whether this comment is the one whose command the ledger names for an award that stands. */
function isDecision(comment, { awards }) {
	return awards.some(({ source }) => source?.comment === comment.id);
}
/** Tells which comments were written up to the last decision that the ledger holds. */
function untilLastDecision(comments, { last, isRevoked }) {
	if (last === null) return () => false;
	const deciding = isRevoked ? void 0 : comments.find(({ id }) => id === last.source?.comment);
	const until = Date.parse(deciding?.createdAt ?? last.at);
	return ({ id, createdAt }) => {
		const at = Date.parse(createdAt);
		return deciding === void 0 || at !== until ? at <= until : id <= deciding.id;
	};
}
/** After the deciding comment, an award that stands is confirmed, whatever its comment says today. */
function withRecorded(settlement, comment, { awards }, isPast) {
	const [award] = awards;
	if (award === void 0 || isPast(comment)) return settlement;
	return {
		...settlement,
		confirmation: {
			...deciderOf(award),
			comment: award.source?.comment ?? null
		}
	};
}
// src/decide/replies.ts
/** Replies in an hour to one person without write access on one pull request: anyone may type `/points`. */
const mostReplies = 3;
const hour = 36e5;
/** The replies and reactions that are still due to the comments in which commands were heard. */
function dueReplies(heard, facts, program) {
	const replied = readReplies(facts.comments);
	const replies = [];
	const reactions = [];
	for (const commands of Map.groupBy(heard, ({ spoken }) => spoken.comment.id).values()) {
		const comment = commands[0]?.spoken.comment;
		if (comment === void 0 || isHandled(comment)) continue;
		const answers = commands.flatMap(({ answer }) => answer.kind === "done" ? [] : [answer]);
		const refused = commands.filter(({ answer }) => answer.kind === "refused").map(({ spoken }) => spoken.position);
		const isReplied = replied.has(comment.id);
		const isDue = answers.length > 0 && !isReplied;
		const isTooMany = isDue && !isMaintainer(comment.author, facts, program) && recentReplies(comment.author.id, facts, replies) >= mostReplies;
		if (isDue && !isTooMany) replies.push(reply(comment, answers, refused, facts, program));
		const isRefused = refused.length > 0 || isTooMany || (replied.get(comment.id)?.size ?? 0) > 0;
		reactions.push({
			comment: comment.id,
			content: isRefused ? "confused" : "rocket"
		});
	}
	return {
		replies,
		reactions
	};
}
function reply(to, answers, refused, facts, program) {
	const asked = answers.some(({ kind }) => kind === "state");
	const account = {
		id: to.author.id,
		login: to.author.login
	};
	const day = dayIn(program.timezone, facts.now);
	return {
		to,
		answers,
		refused,
		standing: asked ? standingOf(account, facts.entries, program, day) : null
	};
}
function recentReplies(person, { comments, now }, due) {
	const theirs = new Set(comments.filter(({ author }) => author?.id === person).map(({ id }) => id));
	const since = now.getTime() - hour;
	return [...readReplies(comments.filter(({ createdAt }) => Date.parse(createdAt) > since)).keys()].filter((to) => theirs.has(to)).length + due.filter(({ to }) => to.author?.id === person).length;
}
// src/decide/decide.ts
/**
* What is true of one pull request, and what is missing to make GitHub and the ledger say so. Pure: the same facts give
* the same decision, in any order of events. What the ledger holds stands; what it does not hold yet is what people say now.
*/
function decide(facts, { program, invalid }) {
	const { pull, repository } = facts;
	const classification = classifyPull(facts, program);
	const record = readLedgerRecord(facts);
	const credited = pull.author === null ? [] : [pull.author];
	const ground = {
		record,
		credited,
		classification,
		ineligible: whyNotEligible(pull, repository, program),
		invalid: invalid === null ? null : {
			kind: "program-invalid",
			...invalid
		}
	};
	const { settlement, heard } = hear(facts, program, proposal(classification, program), ground);
	const ignored = whyIgnored$1(settlement, ground);
	const state = stateOf(facts, record, settlement, ignored);
	const isRecorded = record.awards.length > 0;
	const append = ignored === null && !isRecorded ? drafts(facts, settlement, record, program) : [];
	return {
		state,
		ignored: state === "ignored" ? ignored : null,
		classification,
		...worth(state, settlement, record, program, credited),
		award: record.awards[0] === void 0 ? null : deciderOf(record.awards[0]),
		rejection: state === "rejected" ? settlement.rejection : null,
		standing: standing$1(facts, program, ground),
		append,
		comment: commentDue(state, facts, program, ground),
		...dueReplies(heard, facts, program)
	};
}
function classifyPull({ pull, files }, program) {
	return classify({
		title: pull.title,
		author: pull.author?.login ?? null,
		isBot: pull.author?.isBot ?? false,
		labels: pull.labels,
		files
	}, program.docs, program.labels);
}
function proposal(classification, program) {
	const { activity, points } = propose(classification, program) ?? {
		activity: null,
		points: null
	};
	return {
		activity,
		points,
		setBy: null,
		rejection: null,
		confirmation: null
	};
}
function whyIgnored$1({ activity }, { ineligible, invalid }) {
	if (ineligible !== null) return ineligible;
	if (invalid !== null) return "program-invalid";
	return activity === null ? "nothing-to-reward" : null;
}
/** Recorded first, then what people say, then what the pull request is. */
function stateOf({ pull }, { awards, isRevoked }, { rejection, confirmation }, ignored) {
	if (awards.length > 0) return "confirmed";
	if (isRevoked && confirmation === null) return "revoked";
	if (ignored !== null && rejection === null) return "ignored";
	if (rejection !== null) return "rejected";
	return pull.state === "merged" ? "proposed" : "previewed";
}
/** Activity, points and who gets them: as recorded, else as set or proposed. */
function worth(state, { activity, points, setBy }, { awards, revoked }, program, credited) {
	const recorded = state === "revoked" ? revoked : awards;
	const [first] = recorded;
	if (first !== void 0) return {
		activity: program.activities[first.activity ?? ""] ?? null,
		points: recorded.reduce((sum, award) => sum + award.points, 0),
		setBy: null,
		shares: recorded.map(({ member, points }) => ({
			member,
			points
		}))
	};
	if (state === "ignored") return {
		activity: null,
		points: null,
		setBy: null,
		shares: []
	};
	return {
		activity,
		points,
		setBy,
		shares: points === null ? [] : sharesOf(points, credited)
	};
}
function sharesOf(points, credited) {
	return credited.map(({ id, login }) => ({
		member: {
			id,
			login
		},
		points
	}));
}
/** What a confirmation that the ledger does not hold yet has to put there. */
function drafts({ pull, repository }, { activity, points, confirmation, rejection }, record, program) {
	const { author, mergedAt, mergeCommit } = pull;
	if (confirmation === null || rejection !== null || mergedAt === null) return [];
	if (author === null || activity === null || points === null) return [];
	return sharesOf(points, [author]).map(({ member, points }) => ({
		id: `pr/${repository.id}/${pull.number}/award/${member.id}/${record.awardsOf(member) + 1}`,
		kind: "award",
		earnedOn: dayIn(program.timezone, new Date(mergedAt)),
		member,
		activity: activity.id,
		points,
		source: {
			repo: `${repository.owner}/${repository.name}`,
			repoId: repository.id,
			pull: pull.number,
			commit: mergeCommit,
			comment: confirmation.comment,
			url: confirmation.url
		},
		by: confirmation.by,
		reason: null,
		program: program.digest
	}));
}
function standing$1({ pull, entries, now }, program, ground) {
	const { author } = pull;
	if (author === null || author.isBot || ground.invalid !== null) return null;
	const member = {
		id: author.id,
		login: author.login
	};
	return standingOf(member, entries, program, dayIn(program.timezone, now));
}
/** What is recorded, proposed or rejected is told; of what comes to nothing only a comment that stands already speaks. */
function commentDue(state, { pull }, program, { invalid }) {
	if (invalid !== null) return "leave";
	if (state === "ignored") return "update";
	return pull.state === "open" && state !== "confirmed" && (!program.comment.preview || pull.isDraft) ? "update" : "write";
}
// src/view/commands.ts
/** The activities that pull requests are found to be, in the order of the program. */
function foundActivities(program) {
	return Object.values(program.activities).filter((activity) => activity.finds.length > 0);
}
/** “Add missing information”, as Markdown. */
function titleOf(activity) {
	return `“${prose(activity.title, 80)}”`;
}
/** What a person may set for the activity: `25 points`, `1 to 300 points`. */
function worthOf({ points }) {
	return points.min === points.max ? formatPoints(points.max) : `${formatRange(points)} points`;
}
/** `/points typo-fix`, as code. */
function activityCommand({ id }) {
	return code(`/points ${id}`, 60);
}
/** What maintainers may type about a contribution in its state, a list item each; empty where nothing is theirs to decide. */
function maintainerCommands(decision, program) {
	const { state, activity, points } = decision;
	if (state !== "proposed" && state !== "previewed") return [];
	const others = foundActivities(program).filter(({ id }) => id !== activity?.id);
	return [
		...state === "proposed" && points !== null ? [`\`/points confirm\`: give these ${formatPoints(points)}`] : [],
		...activity === null ? [] : numberCommand(activity, state === "proposed"),
		...others.slice(0, 3).map((other) => `${activityCommand(other)}: read it as ${titleOf(other)}, ${worthOf(other)}`),
		"`/points reject REASON`: give no points, and say why"
	];
}
/** A number is worth a hint only where the activity leaves a choice. */
function numberCommand({ points }, isMerged) {
	if (points.min === points.max) return [];
	return [`${isMerged ? "`/points N confirm`" : "`/points N`"}: give N points, ${formatRange(points)}`];
}
// src/view/standing-line.ts
/** Where a member stands: `**1,750 points** in 2026, level **Advocate**`. */
function standingText(standing, program) {
	const { total, level } = standing;
	const held = level === null ? "" : `, level **${levelName(level)}**`;
	return `**${formatPoints(total)}** ${periodName(standing, program)}${held}`;
}
/** The way to the next level: `3,250 more to **Enabler**, which opens Priority community support`; null without a next level. */
function wayText({ next }, program) {
	if (next === null) return null;
	const opens = (program.levels.find(({ name }) => name === next.level)?.benefits ?? []).flatMap((id) => program.benefits[id] ?? []).slice(0, 3).map(({ title, url }) => link(prose(title, 60), url)).join(", ");
	const way = `${formatNumber(next.pointsToGo)} more to **${levelName(next.level)}**`;
	return opens === "" ? way : `${way}, which opens ${opens}`;
}
/** The way to the next level as ten blocks, hidden from screen readers: it repeats what `wayText` says. Empty without a next level. */
function progressBar({ total, next }) {
	if (next === null) return "";
	const way = total + next.pointsToGo;
	const done = way <= 0 ? 0 : Math.min(10, Math.max(0, Math.floor(10 * total / way)));
	return `<span aria-hidden="true">${"▰".repeat(done)}${"▱".repeat(10 - done)}</span>`;
}
function levelName(name) {
	return prose(name, 40);
}
function periodName({ period }, program) {
	return {
		"calendar-year": `in ${period.from.slice(0, 4)}`,
		month: `in ${formatDay(period.from).replace(/^\d+ /, "")}`,
		quarter: `from ${formatDay(period.from)} to ${formatDay(period.to)}`,
		anniversary: `from ${formatDay(period.from)} to ${formatDay(period.to)}`,
		"rolling-12-months": "in the last 12 months",
		lifetime: "in all"
	}[program.period];
}
// src/view/verdict.ts
/** The state, the points and who gets them, in one line of Markdown: `Proposed: 25 points for @octocat`. */
function headline(decision) {
	const { points } = decision;
	const amount = points === null ? "no points yet" : `${formatPoints(points)}${receivers(decision)}`;
	return {
		previewed: `Previewed: ${amount}, if merged as it is`,
		proposed: `Proposed: ${amount}`,
		confirmed: `Confirmed: ${amount}`,
		rejected: "Rejected: no points",
		revoked: `Revoked: ${points === null ? "the points" : amount}, taken back`,
		ignored: "No points here"
	}[decision.state];
}
function receivers({ shares }) {
	const [first, ...others] = shares;
	if (first === void 0) return "";
	return others.length === 0 ? ` for ${person(first.member)}` : `, shared by ${shares.length}`;
}
/** Who decided and why, or what is still open, in a sentence or two of Markdown. “Confirmed by” is in it exactly with an award. */
function verdict(decision) {
	const { state, award, rejection, ignored } = decision;
	return [
		...award === null ? [] : [`Confirmed by ${decider(award)}.`],
		...rejection === null ? [] : [`Rejected by ${decider(rejection)}. Reason: “${prose(rejection.reason, 150)}”`],
		...ignored === null ? [] : [whyIgnored(ignored)],
		...state in afterwards ? [afterwards[state] ?? ""] : []
	].join(" ");
}
const afterwards = {
	previewed: "After the merge, this is what would be proposed. A maintainer decides then; nothing is promised.",
	proposed: "Thank you! A maintainer decides next; nothing is confirmed yet.",
	confirmed: "Thank you!",
	revoked: "The points no longer count."
};
/** `@ana on 24 November 2026`, the day being a link to where it was decided. */
function decider({ by, at, url }) {
	return `${person(by)} on ${link(formatDay(at), url)}`;
}
/** Why there is nothing to reward, as a sentence. */
function whyIgnored(why) {
	return {
		"program-invalid": "The rules of the program cannot be used until they are put right.",
		bot: "A bot opened this pull request, and bots earn no points.",
		"no-author": "The account of the author is gone, so there is nobody to credit.",
		"excluded-author": "The program leaves the author of this pull request out.",
		"other-branch": "The program counts merges into other branches than this one.",
		closed: "The pull request was closed without a merge.",
		"nothing-to-reward": "It changes no documentation that the program rewards."
	}[why];
}
// src/view/comment.ts
/** Below this the comment says that Docpoints is not sure, and what would settle it. */
const sure = .6;
/** Reasons that are shown; up to as many more are folded. */
const shownReasons = 3;
const longest = 2500;
const always = 1e400;
/**
* The one comment of a pull request, as Markdown of at most 2,500 characters, the marker among them.
* The state is told in words; “Confirmed by …” stands in it exactly when `decision.award` is set.
*/
function renderComment(decision, _facts, program, marker) {
	return fitted([
		{
			text: marker,
			worth: always
		},
		{
			text: `### ${headline(decision)}`,
			worth: always
		},
		{
			text: verdict(decision),
			worth: always
		},
		{
			text: shares(decision),
			worth: 6
		},
		{
			text: reading(decision),
			worth: always
		},
		{
			text: evidence(decision),
			worth: 5
		},
		{
			text: moreEvidence(decision),
			worth: 1
		},
		{
			text: doubt(decision, program),
			worth: 4
		},
		{
			text: standing(decision, program),
			worth: 3
		},
		{
			text: forMaintainers(decision, program),
			worth: 2
		},
		{
			text: footer(program),
			worth: always
		}
	]);
}
function fitted(parts) {
	const text = parts.flatMap((part) => part.text ?? []).join("\n\n");
	const least = Math.min(...parts.map(({ worth }) => worth));
	if (text.length <= longest || least === always) return text;
	return fitted(parts.filter(({ worth }) => worth > least));
}
function shares({ shares, state }) {
	if (shares.length < 2 || state === "rejected") return null;
	const shown = shares.slice(0, 8).map(({ member, points }) => `- ${person(member)}: ${formatPoints(points)}`);
	const others = shares.length - shown.length;
	return [...shown, ...others === 0 ? [] : [`- and ${others} more`]].join("\n");
}
/** What the contribution is: as a maintainer said, else as Docpoints reads it. The evidence follows. */
function reading({ activity, setBy, award, rejection }) {
	if (activity === null) return null;
	const title = `**${prose(activity.title, 80)}**`;
	if (setBy !== null) return `Set by ${decider(setBy)}: ${title}. What was found:`;
	if (rejection !== null) return `It looked like ${title}:`;
	return award === null ? `This looks like ${title}:` : `This counts as ${title}:`;
}
function evidence({ classification }) {
	return list(classification.reasons.slice(0, shownReasons));
}
function moreEvidence({ classification }) {
	const more = list(classification.reasons.slice(shownReasons, 6));
	return more === null ? null : folded("More of what was found", more);
}
function list(reasons) {
	return reasons.length === 0 ? null : reasons.map((reason) => `- ${prose(reason, 150)}`).join("\n");
}
function doubt({ classification, setBy, state }, program) {
	if (!(state === "previewed" || state === "proposed") || setBy !== null || classification.confidence >= sure) return null;
	return `**Not sure:** Docpoints is only ${Math.round(classification.confidence * 100)} % sure of this. A maintainer settles it by saying what it is: ${foundActivities(program).slice(0, 3).map(activityCommand).join(" or ")}.`;
}
function standing({ standing, state }, program) {
	if (standing === null || state === "ignored" || !program.comment.standing) return null;
	const now = `${person(standing.member)}: ${standingText(standing, program)}`;
	const way = wayText(standing, program);
	return way === null ? now : `${now}\\\n${progressBar(standing)} ${way}`;
}
function forMaintainers(decision, program) {
	const commands = maintainerCommands(decision, program).map((command) => `- ${command}`);
	if (commands.length === 0) return null;
	const isMerged = decision.state === "proposed";
	const who = "For those with write access, and not for their own points.";
	return folded(isMerged ? "Maintainers: confirm, change or reject" : "Maintainers: decide ahead of the merge", `${commands.join("\n")}\n\n${isMerged ? who : `${who} It is kept for the merge.`}`);
}
function folded(summary, text) {
	return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
function footer(program) {
	return `<sub>${link(prose(program.name, 60), program.url)} · reply \`/points\` to see where you stand, \`/points help\` for more</sub>`;
}
// src/view/errors.ts
/** Why a command was refused, what to type instead and who can: sentences of Markdown. */
function refusalText({ refusal, typed }, decision, program) {
	switch (refusal.kind) {
		case "not-a-maintainer": return "Only people with write access to this repository decide about points: one of them can say it here. You can always ask with `/points` where it stands.";
		case "own-points": return "Nobody decides about their own points. Another maintainer can, with the same words.";
		case "merge-first": return "That comes after the merge. Merge first, then say `/points confirm` again.";
		case "not-merged": return "This pull request was closed without a merge, so there is nothing to decide. Reopen and merge it first.";
		case "out-of-range": return outOfRange(refusal.asked, refusal.activity, typed, decision);
		case "not-understood": return refusal.nearest === null ? "That is no command here. `/points help` lists those that are." : `Did you mean ${code(`/points ${refusal.nearest}`, 60)}? \`/points help\` lists all commands.`;
		case "activity-not-here": return `${titleOf(refusal.activity)} is nothing that a pull request is rewarded as. Here you can say ${activityChoice(program)}.`;
		case "reason-missing": return "The contributor should know why: say `/points reject REASON`, with a few words in place of REASON.";
		case "nothing-proposed": return `Nothing is proposed here, so say first what it is: ${activityChoice(program)}.`;
		case "already-confirmed": return `Confirmed by ${decider(refusal.award)} already, and that stands. \`/points\` shows it.`;
		case "is-rejected": return `Rejected by ${decider(refusal.rejection)}. To reward it after all, say what it is: ${activityChoice(program)}.`;
		case "nobody-to-credit": return `${whyIgnored(refusal.why)} So there is nothing to decide here.`;
		case "program-invalid": return programInvalid(refusal.file, refusal.mistakes);
		default: return refusal;
	}
}
function outOfRange(asked, activity, typed, decision) {
	const id = activity.id === decision.activity?.id ? "" : `${activity.id} `;
	const confirm = /\bconfirm\b/i.test(typed) ? " confirm" : "";
	const most = activity.points.max;
	const instead = `Say ${code(`/points ${id}${most}${confirm}`, 60)}, or name another activity (\`/points help\`).`;
	return `${titleOf(activity)} is worth ${worthOf(activity)}, not ${formatNumber(asked)}. ${instead}`;
}
/** `/points typo-fix` or …, as many as fit in a sentence. */
function activityChoice(program) {
	return foundActivities(program).slice(0, 4).map(activityCommand).join(" or ");
}
/** Mistakes of the program file that a reply shows; the rest is in the log. */
const shownMistakes = 3;
function programInvalid(file, mistakes) {
	const shown = mistakes.slice(0, shownMistakes).map((mistake) => `- ${mistakeText(mistake)}`);
	const others = mistakes.length - shown.length;
	return [`The rules in ${code(file)} cannot be used, so nothing can be decided until they are put right on the default branch. Then say it again.`, [...shown, ...others === 0 ? [] : [`- and ${formatNumber(others)} more`]].join("\n")].join("\n\n");
}
function mistakeText({ line, column, path, found, expected, nearest }) {
	const where = `line ${line}, column ${column}${path === "" ? "" : `, ${code(path)}`}`;
	const hint = nearest === null ? "" : `; did you mean ${code(nearest)}?`;
	return `${where}: found ${prose(found)}, expected ${prose(expected)}${hint}`;
}
// src/view/reply.ts
/** Answers shown in one reply: a comment may hold any number of commands. */
const shownAnswers = 5;
/** One short reply to one comment, for all the commands in it. Markdown. */
function renderReply(reply, decision, _facts, program, marker) {
	const text = [...new Set(reply.answers.map((answer) => answerText(answer, reply, decision, program)))].slice(0, shownAnswers).join("\n\n");
	return `${marker}\n\n${reply.to.author === null ? "" : `${person(reply.to.author)}: `}${text}`;
}
function answerText(answer, reply, decision, program) {
	switch (answer.kind) {
		case "state": return stateText(reply, decision, program);
		case "help": return helpText(program);
		case "refused": return `${code(answer.typed, 80)} was not done. ${refusalText(answer, decision, program)}`;
		default: return answer;
	}
}
function stateText(reply, decision, program) {
	return `**${headline(decision)}.** ${verdict(decision)}\n\nYou have ${ownStanding(reply.standing, program)}.`;
}
function ownStanding(standing, program) {
	if (standing === null) return "no points so far";
	const way = wayText(standing, program);
	return standingText(standing, program) + (way === null ? "" : `; ${way}`);
}
function helpText(program) {
	const activities = foundActivities(program).slice(0, 8);
	return [
		"these commands work here, each at the start of a line.",
		["- `/points`: where this pull request stands, and where you do", "- `/points help`: this list"].join("\n"),
		"Maintainers, though not for their own points:",
		[
			"- `/points confirm`: give the points that are proposed",
			"- `/points N confirm`: give N points; `/points N` sets them and leaves confirming for later",
			...activities.map((activity) => `- ${activityCommand(activity)}: it is ${titleOf(activity)}, ${worthOf(activity)}`),
			"- `/points reject REASON`: give no points, and say why"
		].join("\n")
	].join("\n\n");
}
// src/flow/act.ts
/**
* Does the least writing that makes GitHub match a decision whose entries the ledger holds: the one comment, then
* replies, then reactions, so that a reaction says that its comment is done with. Throws GitHubFault.
*/
async function act(ref, decision, facts, program, github) {
	await writeComment(ref, decision, facts, program, github);
	for (const reply of decision.replies) {
		const marker = replyMarker({
			to: reply.to.id,
			refused: reply.refused
		});
		await github.createComment(ref, renderReply(reply, decision, facts, program, marker));
	}
	for (const { comment, content } of decision.reactions) await github.react(ref, comment, content);
}
async function writeComment(ref, decision, facts, program, github) {
	const [standing, ...doubles] = facts.comments.filter(isTheOne);
	for (const { id } of doubles) await github.deleteComment(ref, id);
	if (decision.comment === "leave" || decision.comment === "update" && standing === void 0) return;
	const body = renderComment(decision, facts, program, commentMarker);
	if (standing === void 0) await github.createComment(ref, body);
	else if (!isSameText(standing.body, body)) await github.updateComment(ref, standing.id, body);
}
/** A mark alone proves nothing, for anyone can copy it. */
function isTheOne({ isOwn, body }) {
	return isOwn && hasCommentMarker(body);
}
/** GitHub may give a comment back with other ends of line than it was written with. */
function isSameText(one, other) {
	const plain = (text) => text.replaceAll("\r\n", "\n").trim();
	return plain(one) === plain(other);
}
// src/flow/observe.ts
/** Reads all facts; null when the pull request is gone. Throws GitHubFault and LedgerFault. */
async function observe(ref, outside) {
	const reading = await outside.github.readPullRequest(ref);
	if (reading === null) return null;
	const { repository, pull, comments } = reading;
	const { rules, warnings } = readRules(reading);
	const ledger = outside.ledger(rules.program.ledger, repository);
	const speakers = commandAuthors(comments, Object.keys(rules.program.activities));
	const people = [...pull.author === null ? [] : [pull.author], ...speakers];
	const [files, permissions, { head, entries }] = await Promise.all([
		outside.github.readFiles(ref),
		readPermissions(ref, speakers, outside),
		ledger.read({
			source: {
				repoId: repository.id,
				number: pull.number
			},
			members: people.map(({ id }) => id)
		})
	]);
	return {
		facts: {
			repository,
			pull,
			files,
			comments,
			permissions,
			entries,
			now: outside.now()
		},
		rules,
		warnings,
		ledger,
		head
	};
}
function readRules({ programFile }) {
	const file = programFile?.path ?? ".github/docpoints.yml";
	const reading = readProgram(programFile?.text ?? null, file);
	if (reading.ok) return {
		rules: {
			program: reading.program,
			invalid: null
		},
		warnings: reading.warnings
	};
	return {
		rules: {
			program: simpleProgram(),
			invalid: {
				file,
				mistakes: reading.mistakes
			}
		},
		warnings: []
	};
}
function simpleProgram() {
	const simple = readProgram(null, "");
	if (!simple.ok) throw new TypeError("The preset `simple` is invalid.");
	return simple.program;
}
async function readPermissions(ref, people, { github }) {
	const read = people.map(async ({ id, login }) => [id, await github.readPermission(ref, login)]);
	return new Map(await Promise.all(read));
}
// src/flow/reconcile.ts
/** As many others may be first to append before this one gives up. */
const mostStale = 30;
/** As often a write whose answer was lost, or which GitHub failed at, is looked after again. */
const mostFaults = 3;
/**
* Makes GitHub and the ledger say what is true of one pull request: observe, decide, act. Run twice, it writes once.
* The ledger comes first: no comment says that points are recorded before they are. Null when the pull request is gone.
* Throws GitHubFault and LedgerFault; what was not done is made up for by the next run.
*/
async function reconcile(ref, outside) {
	const recorded = [];
	let stale = 0;
	let faults = 0;
	for (;;) {
		try {
			const observation = await observe(ref, outside);
			if (observation === null) return null;
			const settled = await record(observation, outside);
			if (settled !== null) {
				const { decision, facts, entries } = settled;
				recorded.push(...entries);
				const { rules, warnings } = observation;
				await act(ref, decision, facts, rules.program, outside.github);
				const mistakes = rules.invalid?.mistakes ?? [];
				return {
					decision,
					pull: facts.pull,
					recorded,
					mistakes,
					warnings
				};
			}
			stale += 1;
			if (stale > mostStale) throw tooBusy(observation);
		} catch (error) {
			faults += 1;
			if (faults > mostFaults || !mayHavePassed(error)) throw error;
		}
		await outside.pause(stale + faults);
	}
}
/** Appends what is due, and decides again with it in; null: somebody else was first, and all has to be looked at again. */
async function record({ facts, rules, ledger, head }, outside) {
	const decision = decide(facts, rules);
	if (decision.append.length === 0) return {
		decision,
		facts,
		entries: []
	};
	const appended = await ledger.append(decision.append, head, outside.now());
	if (appended.kind === "stale") return null;
	const known = {
		...facts,
		entries: [...facts.entries, ...appended.entries]
	};
	const after = decide(known, rules);
	return after.append.length === 0 ? {
		decision: after,
		facts: known,
		entries: appended.entries
	} : null;
}
/** A write is never repeated blindly: looking again finds whether it arrived. A rate limit takes longer than that is worth. */
function mayHavePassed(error) {
	return error instanceof GitHubFault && error.passes && error.kind !== "rate-limited";
}
function tooBusy({ ledger }) {
	return new LedgerFault(`Others wrote to the ledger in ${ledger.name} ${mostStale} times while this award waited. Nothing was recorded or said: run it again.`);
}
export { openLedger as i, whyIgnored as n, jitteredPause as r, reconcile as t };
