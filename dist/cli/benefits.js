// src/standing/benefits.ts
/** What a member's level has opened, and what the next one opens. */
function benefitsOf({ level, next }, { levels }) {
	const held = levels.slice(0, levels.findIndex(({ name }) => name === level) + 1);
	const unlocked = [...new Set(held.flatMap(({ benefits }) => benefits))];
	return {
		unlocked,
		next: (levels.find(({ name }) => name === next?.level)?.benefits ?? []).filter((id) => !unlocked.includes(id))
	};
}
export { benefitsOf as t };
