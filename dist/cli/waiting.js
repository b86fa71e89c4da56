import { h as readWaitingMarker, r as isHandled, u as readSpokenCommands } from "./revert.js";
import { n as repliesTo } from "./replies.js";
// src/decide/waiting.ts
const hour = 36e5;
/** As with all replies: anyone may type `/points`. */
const mostReplies = 3;
/** The commands that wait for an answer where the ledger is not as it should be, and cannot be recorded in. */
function waitingCommands({ comments, now }, activities) {
	const open = new Map(readSpokenCommands(comments, activities).flatMap(({ comment }) => isHandled(comment) ? [] : [[comment.id, comment]]));
	const told = waitingReplies(comments);
	const recent = waitingReplies(comments.filter(({ createdAt }) => Date.parse(createdAt) > now.getTime() - hour));
	const people = /* @__PURE__ */ new Set();
	for (const { id, author } of comments) if (author !== null && recent.has(id)) people.add(author.id);
	const due = [...open.values()].filter(({ id, author }) => {
		if (told.has(id) || people.has(author.id)) return false;
		if (repliesTo(author.id, {
			comments,
			now
		}) >= mostReplies) return false;
		people.add(author.id);
		return true;
	});
	return {
		seen: [...open.values()].filter(({ ownReactions }) => !ownReactions.includes("eyes")),
		told: due
	};
}
/** Our replies that say of a command that it waits: by the id of its comment, that of the reply. */
function waitingReplies(comments) {
	return new Map(comments.flatMap(({ id, body, isOwn }) => {
		const to = isOwn ? readWaitingMarker(body) : null;
		return to === null ? [] : [[to, id]];
	}));
}
export { waitingReplies as n, waitingCommands as t };
