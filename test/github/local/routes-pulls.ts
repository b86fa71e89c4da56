import * as v from 'valibot';

import { canSee } from './access.ts';
import { pullChanges, type Change } from './changed-files.ts';
import { commitsBetween } from './git-history.ts';
import { fullName, isPull, type Pull, type Repository } from './model.ts';
import { editIssue, mergePull, openPull } from './pulls.ts';
import { invalid } from './refusal.ts';
import { paginate, pullOf, readBody, repositoryOf, type Asked, type Route } from './router.ts';
import { changeState } from './routes-issues.ts';
import { commitShape } from './shapes-git.ts';
import { pullShape, wholePullShape } from './shapes-pull.ts';

const read = { role: 'read', permissions: ['pull_requests=read'] } as const;
const write = { role: 'read', permissions: ['pull_requests=write'] } as const;
const triage = { role: 'triage', permissions: ['pull_requests=write'] } as const;
const pulls = '/repos/{owner}/{repo}/pulls';
/** GitHub lists no more of them. */
const mostFiles = 3000;

export const pullRoutes: readonly Route[] = [
  { method: 'GET', path: pulls, handle: listPulls },
  { method: 'POST', path: pulls, handle: createPull },
  {
    method: 'GET',
    path: `${pulls}/{number}`,
    handle: (asked) => ({ status: 200, body: wholePullShape(asked.world, pullOf(asked, read)) }),
  },
  { method: 'PATCH', path: `${pulls}/{number}`, handle: changePull },
  {
    method: 'GET',
    path: `${pulls}/{number}/files`,
    handle: (asked) => {
      const pull = pullOf(asked, read);
      const files = pullChanges(asked.world, pull).slice(0, mostFiles);
      return paginate(asked, files, (file) => fileShape(asked, pull, file));
    },
  },
  {
    method: 'GET',
    path: `${pulls}/{number}/commits`,
    handle: (asked) => {
      const { repository, pull } = pullOf(asked, read);
      const commits = commitsBetween(asked.world.git, pull.merged?.mergeBase ?? pull.baseSha, pull.headSha);
      return paginate(asked, commits, (commit) => commitShape(asked.world, repository, commit));
    },
  },
  {
    method: 'GET',
    path: `${pulls}/{number}/merge`,
    handle: (asked) => ({ status: pullOf(asked, read).pull.merged === null ? 404 : 204 }),
  },
  { method: 'PUT', path: `${pulls}/{number}/merge`, handle: merge },
];

function listPulls(asked: Asked) {
  const wanted = asked.url.searchParams;
  const state = wanted.get('state') ?? 'open';
  const base = wanted.get('base');
  const newestFirst = [...repositoryOf(asked, read).issues.values()].filter(isPull).toReversed();
  const ordered = wanted.get('direction') === 'asc' ? newestFirst.toReversed() : newestFirst;
  const found = ordered.filter(
    (pull) => (state === 'all' || pull.state === state) && (base === null || pull.pull.baseBranch === base),
  );
  const sorted =
    wanted.get('sort') === 'updated' ? found.toSorted(byUpdate(wanted.get('direction') === 'asc')) : found;
  return paginate(asked, sorted, (pull) => pullShape(asked.world, pull));
}

function byUpdate(ascending: boolean) {
  return (a: Pull, b: Pull) => a.updatedAt.localeCompare(b.updatedAt) * (ascending ? 1 : -1);
}

const newPull = v.object({
  title: v.string(),
  head: v.string(),
  base: v.string(),
  body: v.optional(v.nullable(v.string()), null),
  draft: v.optional(v.boolean(), false),
});

function createPull(asked: Asked) {
  const repository = repositoryOf(asked, write);
  const { title, head, base, body, draft } = readBody(newPull, asked);
  const pull = openPull(asked.world, repository, {
    title,
    body,
    author: asked.token.actor,
    head: readHead(asked, repository, head),
    baseBranch: base,
    isDraft: draft,
  });
  return { status: 201, body: wholePullShape(asked.world, pull) };
}

/** `branch`, or `owner:branch` for a fork's. */
function readHead({ world, token }: Asked, repository: Repository, head: string) {
  const [owner, branch] = head.includes(':') ? head.split(':') : [repository.owner.login, head];
  const found = [...world.repositories.values()].find(
    (each) =>
      each.owner.login.toLowerCase() === owner?.toLowerCase() &&
      (each === repository || each.parent === repository) &&
      canSee(world, token, each),
  );
  if (found === undefined || branch === undefined) throw invalid('PullRequest', 'head', 'invalid');
  return { repository: found, branch };
}

const changes = v.object({
  title: v.optional(v.string()),
  body: v.optional(v.nullable(v.string())),
  state: v.optional(v.picklist(['open', 'closed'])),
});

function changePull(asked: Asked) {
  const pull = pullOf(asked, write);
  if (pull.author !== asked.token.actor) pullOf(asked, triage);
  const { state, ...to } = readBody(changes, asked);
  editIssue(asked.world, pull, asked.token.actor, to);
  changeState(asked, pull, state);
  return { status: 200, body: wholePullShape(asked.world, pull) };
}

const mergeOptions = v.object({
  merge_method: v.optional(v.picklist(['merge', 'squash']), 'merge'),
  sha: v.optional(v.string()),
  commit_title: v.optional(v.string()),
});

function merge(asked: Asked) {
  const pull = pullOf(asked, { role: 'write', permissions: ['contents=write'] });
  const { merge_method: method, sha: expectedHead, commit_title: title } = readBody(mergeOptions, asked);
  const sha = mergePull(asked.world, pull, asked.token.actor, { method, expectedHead, title });
  return { status: 200, body: { sha, merged: true, message: 'Pull Request successfully merged' } };
}

function fileShape(
  { world }: Asked,
  { repository, pull }: Pull,
  { patch, previous_filename, ...file }: Change,
) {
  const path = file.filename.split('/').map(encodeURIComponent).join('/');
  const name = fullName(repository);
  return {
    ...file,
    blob_url: `${world.urls.web}/${name}/blob/${pull.headSha}/${path}`,
    raw_url: `${world.urls.web}/${name}/raw/${pull.headSha}/${path}`,
    contents_url: `${world.urls.api}/repos/${name}/contents/${path}?ref=${pull.headSha}`,
    ...(patch === undefined ? {} : { patch }),
    ...(previous_filename === undefined ? {} : { previous_filename }),
  };
}
