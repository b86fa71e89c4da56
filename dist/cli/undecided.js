import { t as decide } from "./decide2.js";
// src/flow/undecided.ts
/**
* What is true by rules that cannot be used, and where nothing waits for an answer: what the ledger holds. Nobody decides
* anything then, so that neither files nor permissions are asked for. Throws LedgerFault.
*/
async function undecided({ reading, rules, warnings, ledger }, outside) {
	const { repository, pull, comments, labellings, repositoryLabels, permissions, self, ownDeletedAt } = reading;
	const source = {
		repoId: repository.id,
		number: pull.number
	};
	const { entries, members } = await ledger.read({
		source,
		members: []
	});
	const facts = {
		repository,
		pull,
		files: [],
		comments,
		labellings,
		repositoryLabels,
		permissions,
		teams: /* @__PURE__ */ new Map(),
		accounts: /* @__PURE__ */ new Map(),
		self,
		lastSetIn: null,
		ownDeletedAt,
		entries,
		members,
		now: outside.now()
	};
	const decision = decide(facts, rules);
	const classification = {
		...decision.classification,
		reasons: []
	};
	return {
		kind: "looked",
		decision: {
			...decision,
			classification
		},
		pull,
		recorded: [],
		mistakes: rules.invalid?.mistakes ?? [],
		warnings,
		notices: []
	};
}
export { undecided };
