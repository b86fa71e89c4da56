import { n as simpleLayer } from "./chain.js";
import { stringify } from "yaml";
// src/program/write-program.ts
/** The program as a program file with every key in it, as YAML: `readProgram` of it gives the same program. */
function writeProgram(program) {
	return stringify(writtenForm(program), {
		lineWidth: 110,
		aliasDuplicateObjects: false
	});
}
/** The program as a plain value, in the shape of a program file with every key in it; what nobody says is undefined. */
function writtenForm(program) {
	const inherited = Object.keys(simpleLayer().written.activities ?? {}).filter((id) => !(id in program.activities));
	return {
		program: {
			name: program.name,
			url: program.url ?? void 0,
			period: program.period,
			timezone: program.timezone,
			keep: program.keep,
			levels: program.levels.map((level) => ({
				...level,
				about: level.about ?? void 0
			})),
			benefits: mapped(program.benefits, ({ title, url }) => url === null ? title : {
				title,
				url
			}),
			credits: program.credits
		},
		activities: {
			...mapped(program.activities, writtenActivity),
			...Object.fromEntries(inherited.map((id) => [id, null]))
		},
		docs: program.docs,
		labels: mapped(program.labels, writtenMeaning),
		confirm: program.confirm,
		authors: program.authors,
		members: program.members,
		credit: program.credit,
		ledger: writtenPlace(program.ledger),
		comment: program.comment,
		remind: { "level-ends": program.remind.levelEnds }
	};
}
function writtenActivity(activity) {
	return {
		title: activity.title,
		finds: activity.finds,
		points: writtenPoints(activity.points),
		"found-in": activity.foundIn,
		evidence: activity.evidence,
		cap: activity.cap ?? void 0,
		"reported-by": activity.reportedBy,
		once: activity.once ?? void 0,
		by: activity.by,
		label: activity.label ?? void 0
	};
}
function writtenPoints({ min, max, step }) {
	return min === max && step === 1 ? max : {
		min,
		max,
		step
	};
}
function writtenMeaning(meaning) {
	if (meaning.kind === "activity") return meaning.activity;
	if (meaning.kind === "points") return meaning.points;
	return meaning.kind === "hint" ? { hint: meaning.class } : "none";
}
function writtenPlace(place) {
	if (place.kind === "database") return { database: true };
	if (place.kind === "http") return { url: place.url };
	return {
		repository: place.repository ?? void 0,
		branch: place.branch
	};
}
function mapped(record, write) {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, write(value)]));
}
export { writtenForm as n, writeProgram as t };
