import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a clone of `owner/name` may lie in a folder of clones, bare or not. */
const places = (owner: string, name: string): string[] => [
  `${owner}/${name}.git`,
  `${owner}/${name}`,
  `${owner}+${name}/repo`,
  `${owner}-${name}`,
  name,
];

/** The clone of a repository in a folder of clones; null where there is none. */
export function findClone(folder: string, repository: string): string | null {
  const [owner = '', name = ''] = repository.split('/');
  for (const place of places(owner, name)) {
    const path = join(folder, place);
    if (existsSync(join(path, 'HEAD')) || existsSync(join(path, '.git'))) return path;
  }
  return null;
}
