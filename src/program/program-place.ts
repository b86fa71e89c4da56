import { presetNames, type PresetName } from './preset-names.ts';
import { usualProgramFile } from './usual-places.ts';

/** Where a program file is that another one extends. */
export interface ProgramPlace {
  readonly owner: string;
  readonly repo: string;
  /** From the top of the repository, without a leading slash. */
  readonly path: string;
  /** A branch, a tag or a commit; null: the default branch. */
  readonly ref: string | null;
}

/** What `extends` can say. */
export type Base =
  | { readonly kind: 'preset'; readonly name: PresetName }
  | { readonly kind: 'file'; readonly place: ProgramPlace };

/** `owner/repo[:path][@ref]`: no part of it may lead out of the repository, for they stand in addresses. */
export const placePattern =
  /^[A-Za-z0-9][\w-]*\/(?!\.{1,2}(?:[:@]|$))[\w.-]+(?::(?:(?!\.{1,2}[/@]|\.{1,2}$)[^@\s\\/:]+\/)*(?!\.{1,2}(?:@|$))[^@\s\\/:]+)?(?:@(?!.*(?:\.\.|\/\/))\w(?:[\w./-]*[\w-])?)?$/;

/** Reads `extends`; null for what is neither the name of a preset nor a place. */
export function readBase(text: string): Base | null {
  const name = presetNames.find((one) => one === text);
  if (name !== undefined) return { kind: 'preset', name };
  if (!placePattern.test(text)) return null;
  const [, owner = '', repo = '', path = usualProgramFile, ref = null] =
    /^([^/]+)\/([^:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(text) ?? [];
  return { kind: 'file', place: { owner, repo, path, ref } };
}

/** `octo-org/points:rules.yml@v2`: how mistakes name a file of another repository. */
export function nameOfPlace({ owner, repo, path, ref }: ProgramPlace): string {
  return `${owner}/${repo}:${path}${ref === null ? '' : `@${ref}`}`;
}

/** The same for all ways of writing one place: to GitHub the case of owner and repository is no difference. */
export function keyOfPlace({ owner, repo, path, ref }: ProgramPlace): string {
  return nameOfPlace({ owner: owner.toLowerCase(), repo: repo.toLowerCase(), path, ref });
}
