import * as v from 'valibot';

import type { OtherFile } from '../program/chain.ts';
import { nameOfPlace, type ProgramPlace } from '../program/program-place.ts';
import { asking, type Wish } from './asking.ts';
import type { OctokitLike } from './octokit-like.ts';
import { programSchema } from './pull-request-answer.ts';
import { queryWithGaps } from './query-with-gaps.ts';
import { understand } from './understand.ts';

/** The text of a file of any repository, as it is now. */
export const programFileQuery = `
query DocpointsProgramFile($owner: String!, $repo: String!, $expression: String!) {
  repository(owner: $owner, name: $repo) {
    isPrivate
    object(expression: $expression) { ... on Blob { byteSize isTruncated text } }
  }
}`;

const answer = v.object({
  repository: v.nullable(v.object({ isPrivate: v.boolean(), object: programSchema })),
});

/**
 * A program file that another one extends, with the rights of `octokit` and no others; where it cannot be had, why.
 * Throws GitHubFault when GitHub cannot or will not answer.
 */
export async function readProgramFile(octokit: OctokitLike, place: ProgramPlace): Promise<OtherFile> {
  const { owner, repo, path, ref } = place;
  const wish: Wish = { to: `read the program file ${nameOfPlace(place)}`, needs: 'contents: read' };
  const variables = { owner, repo, expression: `${ref ?? 'HEAD'}:${path}` };
  const data = await asking(wish, () => queryWithGaps(octokit, programFileQuery, variables, /^repository$/));
  const { repository } = understand(answer, data, `answer about ${nameOfPlace(place)}`);
  if (repository === null)
    return {
      unreadable: 'is in a repository that does not exist, or that may not be read from here',
      isMissing: false,
      isPrivate: true,
    };
  const { isPrivate, object } = repository;
  if (object?.byteSize === undefined) {
    const what = `is not there: that repository has no such file${ref === null ? '' : ', or no such ref'}`;
    return { unreadable: what, isMissing: true, isPrivate };
  }
  if (object.text != null && object.isTruncated !== true) return { text: object.text, isPrivate };
  const what = object.isTruncated === true ? `has ${object.byteSize} bytes, too many` : 'is no text';
  return { unreadable: what, isMissing: false, isPrivate };
}
