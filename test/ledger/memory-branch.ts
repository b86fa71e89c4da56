import { blobName } from '../../src/ledger/blob-name.ts';
import type { BranchFiles, BranchSnapshot } from '../../src/ledger/branch-files.ts';

/** A branch in memory, of which every commit is kept. */
export function memoryBranch(): BranchFiles {
  const commits: ReadonlyMap<string, string>[] = [];
  /** The first one that is in the history of the last. */
  let first = 0;
  const at = (commit: string) => commits[Number(commit)] ?? new Map<string, string>();
  const head = () => (commits.length === 0 ? null : String(commits.length - 1));
  const pick = (files: ReadonlyMap<string, string>, paths: readonly string[]) =>
    new Map(paths.map((path) => [path, files.get(path) ?? null]));
  const add = (files: ReadonlyMap<string, string>) => {
    commits.push(new Map([...(commits.at(-1) ?? []), ...files]));
    return Promise.resolve({ commit: head() ?? '' });
  };
  return {
    name: 'memory',
    branch: 'docpoints',
    read: (paths): Promise<BranchSnapshot> => {
      const commit = head();
      return Promise.resolve({ commit, files: pick(commit === null ? new Map() : at(commit), paths) });
    },
    readAt: (commit, paths) => Promise.resolve(pick(at(commit), paths)),
    list: (commit, folder) =>
      Promise.resolve([...at(commit).keys()].filter((path) => path.startsWith(`${folder}/`))),
    tree: (commit) =>
      Promise.resolve(
        new Map(
          Array.from(at(commit), ([path, text]) => [
            path,
            { bytes: Buffer.byteLength(text), name: blobName(text) },
          ]),
        ),
      ),
    create: (files) => (commits.length === 0 ? add(files) : Promise.resolve('exists')),
    commit: (files, _message, expected) => (expected === head() ? add(files) : Promise.resolve('stale')),
    async rewrite(roots, files, _message, expected, keepsHistory) {
      if (expected !== head()) return 'stale';
      const stays = [...at(expected)].filter(([path]) => !roots.includes(path.split('/')[0] ?? ''));
      const written = await Array.fromAsync(files);
      if (!keepsHistory) first = commits.length;
      commits.push(new Map([...stays, ...written]));
      return { commit: head() ?? '' };
    },
    isBehind: (earlier, later) =>
      Promise.resolve(Number(earlier) <= Number(later) && Number(earlier) >= first),
  };
}
