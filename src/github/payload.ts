import * as v from 'valibot';

import { mayBeIssueForm } from '../decide/issue-form.ts';
import { hasCommentMarker } from '../decide/marker.ts';
import type { PullRequestRef } from './github.ts';
import { understand } from './understand.ts';

/** Something happened to a pull request or an issue, so that looking at it again may change something. It is only a hint: all facts are read anew. */
export interface Trigger {
  readonly ref: PullRequestRef;
  /** For logs: `pull_request.closed`, `issue_comment.created by octocat`. */
  readonly why: string;
  /** The login of who did it: their permission may matter. */
  readonly by: string | null;
}

export type PayloadReading =
  | { readonly trigger: Trigger }
  /** `why`: why there is nothing to look at, for logs. */
  | { readonly trigger: null; readonly why: string };

const pullRequestActions = new Set([
  'opened',
  'synchronize',
  'reopened',
  'closed',
  'labeled',
  'unlabeled',
  'edited',
  'ready_for_review',
  'converted_to_draft',
]);
const issueActions = new Set(['opened', 'edited', 'labeled', 'unlabeled', 'closed', 'reopened']);
const commentActions = new Set(['created', 'edited', 'deleted']);

const action = v.object({ action: v.string() });
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const id = v.optional(v.pipe(v.number(), v.safeInteger()));
const repository = v.object({ id, name: name(), owner: v.object({ login: name() }) });
const sender = v.optional(v.nullable(v.object({ id, login: v.string(), type: v.optional(v.string()) })));
const author = v.optional(v.nullable(v.object({ id })));
/** Of what was edited: what it said before, where that has changed. */
const changes = v.nullish(v.object({ body: v.nullish(v.object({ from: v.nullish(v.string()) })) }));
const pullRequest = v.object({ repository, sender, pull_request: v.object({ number, user: author }) });
const issue = v.object({
  repository,
  sender,
  issue: v.object({ number, user: author, body: v.optional(v.nullable(v.string())) }),
  changes,
});
const comment = v.object({
  repository,
  sender,
  issue: v.object({ number, user: author }),
  comment: v.object({
    body: v.nullable(v.string()),
    user: v.nullable(v.object({ id, login: v.string(), type: v.optional(v.string()) })),
  }),
  changes,
});

/** Names end up in addresses of requests: what GitHub would not allow in one is not let through. */
function name() {
  return v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[\w.-]{1,100}$/));
}

/**
 * A webhook's payload, or a workflow's event (`GITHUB_EVENT_NAME` and the parsed file of `GITHUB_EVENT_PATH`).
 * An event that concerns no pull request, or can change nothing about one, answers why. Throws GitHubFault `invalid`
 * for a payload that is not as GitHub sends it.
 */
export function readPayload(event: string, payload: unknown): PayloadReading {
  switch (event) {
    case 'pull_request':
    case 'pull_request_target':
      return readPullRequestEvent(event, payload);
    case 'issues':
      return readIssueEvent(payload);
    case 'issue_comment':
      return readCommentEvent(payload);
    default:
      return ignored(`the event ${event} says nothing about a pull request's points`);
  }
}

function readPullRequestEvent(event: string, payload: unknown): PayloadReading {
  const { action: happened } = parse(action, payload, event);
  if (!pullRequestActions.has(happened)) return ignored(`${event}.${happened} changes nothing about points`);
  const { repository, sender, pull_request: pull } = parse(pullRequest, payload, event);
  const by = isLabelling(happened) ? (sender ?? null) : null;
  return {
    trigger: {
      ref: refOf(repository, pull.number, [pull.user, by]),
      why: `${event}.${happened}`,
      by: by?.login ?? null,
    },
  };
}

function readIssueEvent(payload: unknown): PayloadReading {
  const { action: happened } = parse(action, payload, 'issues');
  if (!issueActions.has(happened)) return ignored(`issues.${happened} changes nothing about points`);
  const { repository, sender, issue: opened, changes } = parse(issue, payload, 'issues');
  const isText = happened === 'opened' || happened === 'edited';
  // What was one before it was edited away has a comment of ours that says so.
  if (isText && opened.body !== undefined && !mayBeIssueForm([opened.body, changes?.body?.from].join('\n')))
    return ignored('the issue was not written with the form');
  const by = isLabelling(happened) ? (sender ?? null) : null;
  return {
    trigger: {
      ref: refOf(repository, opened.number, [opened.user, by]),
      why: `issues.${happened}`,
      by: by?.login ?? null,
    },
  };
}

/** Only who puts a label, or takes it off, needs a permission. */
function isLabelling(happened: string): boolean {
  return happened === 'labeled' || happened === 'unlabeled';
}

function readCommentEvent(payload: unknown): PayloadReading {
  const { action: happened } = parse(action, payload, 'issue_comment');
  if (!commentActions.has(happened)) return ignored(`issue_comment.${happened} changes nothing about points`);
  const read = parse(comment, payload, 'issue_comment');
  const { repository, issue, comment: written, changes } = read;
  const { user, body } = written;
  if (isBot(user)) return readBotsCommentEvent(happened, read);
  // A deleted comment may have held a setting that now lapses, whatever it said last; an edited one tells what it said before.
  const said = happened === 'created' ? '' : happened === 'edited' ? changes?.body?.from : undefined;
  if (said !== undefined && !/\/points/i.test(`${said}\n${body ?? ''}`))
    return ignored('the comment has no /points in it');
  return {
    trigger: {
      ref: refOf(repository, issue.number, [issue.user, user], happened === 'created' ? namedIn(body) : []),
      why: `issue_comment.${happened} by ${user?.login ?? 'an account that is gone'}`,
      by: user?.login ?? null,
    },
  };
}

/**
 * A bot's comment says nothing, but it may be our own: one that a person has edited is put right at once, and where there
 * are two of them one goes. What we ourselves edit is no reason to look again.
 */
function readBotsCommentEvent(
  happened: string,
  { repository, issue, comment: { user, body }, changes, sender }: v.InferOutput<typeof comment>,
): PayloadReading {
  const isMarked = [body, changes?.body?.from].some((text) => hasCommentMarker(text ?? ''));
  const isTouched = happened === 'created' || (happened === 'edited' && !isBot(sender));
  if (!isMarked || !isTouched)
    return ignored(`the comment is by a bot, ${user?.login ?? 'one that is gone'}`);
  const why = `issue_comment.${happened}: what may be our own comment`;
  return { trigger: { ref: refOf(repository, issue.number, [issue.user]), why, by: null } };
}

function isBot(account: v.InferOutput<typeof sender>): boolean {
  return account?.type === 'Bot' || account?.login.endsWith('[bot]') === true;
}

function parse<S extends v.GenericSchema>(schema: S, payload: unknown, event: string): v.InferOutput<S> {
  return understand(schema, payload, `payload of the event ${event}`, 'invalid');
}

function refOf(
  { id: repoId, owner, name }: v.InferOutput<typeof repository>,
  number: number,
  people: readonly v.InferOutput<typeof author>[],
  logins: readonly string[] = [],
): PullRequestRef {
  const ids = new Set(people.flatMap((person) => person?.id ?? []));
  const named = logins.length === 0 ? {} : { logins };
  const hint = repoId === undefined ? {} : { hint: { repoId, people: [...ids], ...named } };
  return { owner: owner.login, repo: name, number, ...hint };
}

/** As many accounts are worth asking along. */
const mostNamed = 10;

/** Logins in lines that look like commands. */
function namedIn(body: string | null): string[] {
  const lines = (body ?? '').match(/^\s*\/points.*$/gim) ?? [];
  const logins = lines.flatMap((line) =>
    Array.from(line.matchAll(/@([a-z\d-]{1,39})/gi), ([, name = '']) => name),
  );
  return [...new Set(logins.map((login) => login.toLowerCase()))].slice(0, mostNamed);
}

function ignored(why: string): PayloadReading {
  return { trigger: null, why };
}
