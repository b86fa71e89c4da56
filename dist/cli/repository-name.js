// src/github/repository-name.ts
const pattern = /^(?!\.{1,2}\/)([\w.-]{1,100})\/(?!\.{1,2}$)([\w.-]{1,100})$/;
/** `octo-org/docs` → owner and name; null for anything else. Such names stand in addresses: none may lead elsewhere. */
function parseRepositoryName(text) {
	const [, owner, repo] = pattern.exec(text) ?? [];
	return owner === void 0 || repo === void 0 ? null : {
		owner,
		repo
	};
}
export { parseRepositoryName as t };
