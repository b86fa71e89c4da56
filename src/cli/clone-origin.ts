import { parseRepositoryName } from '../github/repository-name.ts';

/**
 * The repository on GitHub that the clone in a folder comes from, `owner/repo`, as its remote `origin` says it; null where
 * that is on another server than `server`, where there is no clone, or no Git.
 */
export async function readCloneOrigin(folder: string, server: string): Promise<string | null> {
  const address = await readOrigin(folder);
  return address === null ? null : repositoryAt(address, server);
}

/**
 * The server that the clone in a folder comes from, such as `github.com`; null where its remote `origin` names none, or by a
 * name without a dot that SSH alone knows: whoever has several accounts on one server calls it by one for each.
 */
export async function readCloneHost(folder: string): Promise<string | null> {
  const address = (await readOrigin(folder)) ?? '';
  const { host } = placeOf(address);
  const isAlias = !host.includes('.') && !/^(?:https?|git):/i.test(address);
  return isAlias ? null : host;
}

async function readOrigin(folder: string): Promise<string | null> {
  const { openGit } = await import('./classify/git.ts');
  const git = await openGit(folder).catch(() => null);
  return (await git?.find(['remote', 'get-url', 'origin'])) ?? null;
}

/** `git@github.com:octo-org/docs.git`, `https://github.com/octo-org/docs` → `octo-org/docs`; null for another server's. */
export function repositoryAt(address: string, server: string): string | null {
  const { host, path } = placeOf(address);
  const wanted = URL.parse(server)?.hostname ?? '';
  // Where port 22 is shut, SSH goes by a host of its own.
  const isThere = [wanted, `ssh.${wanted}`].includes(host);
  const name = path.replace(/^\//, '').replace(/\/?(?:\.git)?\/?$/, '');
  return isThere && parseRepositoryName(name) !== null ? name : null;
}

/** Both empty for what is no address of a server, such as a folder. */
function placeOf(address: string): { readonly host: string; readonly path: string } {
  const url = /^(?:https?|ssh|git):\/\//i.test(address) ? URL.parse(address) : null;
  const [, host = '', path = ''] =
    url === null
      ? (/^(?:[^@/:]+@)?([^/:]+):(?!\/\/)(.+)$/.exec(address) ?? [])
      : ['', url.hostname, url.pathname];
  return { host: host.toLowerCase(), path };
}
