import { t as conclude } from "./conclude.js";
import { r as foldMembers } from "./member-totals.js";
import { g as replyMarker, m as readCommentMarker } from "./revert.js";
import { n as waitingReplies } from "./waiting.js";
import { n as renderComment } from "./comment.js";
import { d as isTheOne, g as withMark } from "./observe.js";
import { t as isOf } from "./which.js";
import { t as digestOfEntry } from "./entry-line.js";
import { n as recordedDigest } from "./recorded-digest.js";
import { createHash } from "node:crypto";
// src/decide/decide-issue.ts
/** The same as `decide` of an issue, for who does not want to pay for what classifies. */
function decideIssue(facts, rules) {
	return conclude(facts, rules, null);
}
// src/flow/due-writes.ts
/**
* The least writing that makes GitHub match a decision whose entries the ledger holds: the one comment, replies,
* reactions, labels; nothing where all matches already. A reaction ends the handling of its comment, so it comes in a
* request of its own where it must not be there before a reply is. `made`: the digests of what the decision was made from.
*/
async function dueWrites(decision, facts, program, made) {
	const replies = decision.replies.length === 0 ? [] : await replyWrites(decision, program);
	const done = [
		...decision.reactions.map(({ comment, content }) => ({
			kind: "react",
			comment,
			content
		})),
		...decision.newLabels.map((label) => ({
			kind: "make-label",
			...label
		})),
		...decision.stateLabels.add.map((name) => ({
			kind: "label",
			name
		})),
		...decision.stateLabels.remove.map((name) => ({
			kind: "unlabel",
			name
		})),
		...Array.from(waitingReplies(facts.comments).values(), (comment) => ({
			kind: "delete",
			comment
		})),
		...decision.close === null ? [] : [{
			kind: "close",
			...decision.close
		}]
	];
	const told = [...await commentWrites(decision, facts, program, made, replies.length + done.length > 0), ...replies];
	return (replies.length > 0 ? [told, done] : [[...told, ...done]]).filter((writes) => writes.length > 0);
}
/** A command that is done needs no answer: what answers the others is loaded where it is due. */
async function replyWrites(decision, program) {
	const { renderReply } = await import("./reply.js");
	const writes = decision.replies.map(async (reply) => {
		const marker = replyMarker({
			to: reply.to.id,
			refused: reply.refused
		});
		return {
			kind: "comment",
			body: await renderReply(reply, decision, program, marker)
		};
	});
	return Promise.all(writes);
}
/** Of an issue that asks for something, what is asked for is told, until it is anything else. */
async function commentText(decision, program) {
	const { request, state } = decision;
	if (request === null || state !== "ignored" && state !== "rejected") return renderComment(decision, program);
	const { renderRequest } = await import("./issue-request.js");
	return renderRequest(request, decision, program);
}
async function commentWrites(decision, facts, program, { inputs, still, recorded, ledger, isErased }, isWriting) {
	const [standing, ...doubles] = facts.comments.filter(isTheOne);
	const deletions = doubles.map(({ id }) => ({
		kind: "delete",
		comment: id
	}));
	if (decision.comment === "leave" || decision.comment === "update" && standing === void 0) return deletions;
	const text = await commentText(decision, program);
	const body = withMark(text, inputs, decision.setByComment, {
		still: {
			digest: still,
			due: decision.confirmsOn
		},
		...ledger === null ? {} : { ledger },
		...recorded === null ? {} : { recorded }
	});
	if (standing === void 0) return [{
		kind: "comment",
		body
	}];
	if (isSameText(standing.body, text) && !isErased && (!isWriting || standing.body === body)) return deletions;
	return [...deletions, {
		kind: "update",
		comment: standing.id,
		body
	}];
}
/** Whether the comment says this already, whatever its mark. GitHub may give it back with other ends of line than it was written with. */
function isSameText(comment, text) {
	const plain = (one) => one.replaceAll("\r\n", "\n").trim();
	return plain(comment.replace(/^<!--.*-->/, "")) === plain(text);
}
// src/flow/remembered.ts
/** What our comment keeps of the ledger: its newest entry about the pull request; null: there is none. `entries`: in the order of the chain. */
function ledgerMark(entries, { repository, pull }, ledger) {
	const newest = entries.findLast((entry) => isOf(entry, {
		repoId: repository.id,
		number: pull.number
	}));
	if (newest === void 0) return null;
	return {
		line: lineOf(newest),
		ledger: placeOf(ledger, {
			repository,
			pull
		}),
		at: newest.at
	};
}
/** What our comment remembers of this ledger and is not in it as it stands; null: all of it is. Whoever makes up a mark brings about no more than that. */
function lostLine({ comments, entries, ...about }, { name }) {
	const place = placeOf(name, about);
	for (const comment of comments.filter(isTheOne)) {
		const mark = readCommentMarker(comment.body)?.ledger;
		if (mark === void 0 || mark.ledger !== place) continue;
		if (!entries.some((entry) => lineOf(entry) === mark.line)) return {
			comment,
			mark
		};
	}
	return null;
}
/** The first digits of the line's digest. */
function lineOf(entry) {
	return digestOfEntry(entry).slice(7, 23);
}
/** Of which ledger it is kept, and about what. */
function placeOf(ledger, { repository, pull }) {
	const text = `${ledger.toLowerCase()} ${repository.id}/${pull.number}`;
	return createHash("sha256").update(text).digest("hex").slice(0, 6);
}
export { decideIssue, dueWrites, foldMembers, ledgerMark, lostLine, recordedDigest };
