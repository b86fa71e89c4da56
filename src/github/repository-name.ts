/** What a repository is called on GitHub. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

const pattern = /^(?!\.{1,2}\/)([\w.-]{1,100})\/(?!\.{1,2}$)([\w.-]{1,100})$/;

/** `octo-org/docs` → owner and name; null for anything else. Such names stand in addresses: none may lead elsewhere. */
export function parseRepositoryName(text: string): RepositoryName | null {
  const [, owner, repo] = pattern.exec(text) ?? [];
  return owner === undefined || repo === undefined ? null : { owner, repo };
}
