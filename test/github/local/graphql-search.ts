import { visibleRepository } from './access.ts';
import type { GraphqlContext } from './graphql-context.ts';
import { discussionNode } from './graphql-discussion.ts';
import { isPull, type Issue, type Repository } from './model.ts';
import { Refusal } from './refusal.ts';

interface SearchArguments {
  readonly query: string;
  readonly type: string;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** GitHub finds no more by one search, however many there are. */
const mostFound = 1000;

/**
 * Issues and pull requests of one repository, as far as Docpoints searches: `repo:`, `is:pr`, `is:issue`, `is:merged`,
 * `updated:>=TIME`, `merged:FROM..TO`, `in:comments "WORDS"`, `sort:updated-asc`, `sort:created-asc`, `sort:created-desc`. A cursor counts from
 * the beginning, as GitHub's does: what moves meanwhile is passed over.
 */
export function search(context: GraphqlContext, { query, type, first, after }: SearchArguments) {
  if (type !== 'ISSUE') return lacks(context, `search of type ${type}`);
  const count = first ?? 0;
  if (count < 1 || count > 100)
    throw new Refusal(422, `Requesting ${count} records on the search connection exceeds the limit of 100.`);
  const words = query
    .replace(/"([^"]*)"/, (_, said: string) => `saying:${said.replaceAll(' ', '+')}`)
    .split(' ')
    .map((word) => [word.split(':', 1)[0] ?? '', word] as const);
  const found = words.reduce<readonly Issue[]>(
    (left, [name, word]) => left.filter(wanted(context, name, word.slice(name.length + 1))),
    [...repositoryOf(context, query).issues.values()],
  );
  const items = found.toSorted(orderOf(query)).slice(0, mostFound);
  const from = after == null ? 0 : Number(Buffer.from(after, 'base64').toString().replace('cursor:', ''));
  const page = items.slice(from, from + count);
  const to = from + page.length;
  return {
    issueCount: found.length,
    pageInfo: {
      hasNextPage: to < items.length,
      hasPreviousPage: from > 0,
      startCursor: page.length === 0 ? null : cursor(from + 1),
      endCursor: page.length === 0 ? null : cursor(to),
    },
    nodes: () => page.map((issue) => discussionNode(context, issue)),
  };
}

function cursor(place: number): string {
  return Buffer.from(`cursor:${place}`).toString('base64');
}

function repositoryOf({ world, token }: GraphqlContext, query: string): Repository {
  const [, owner = '', name = ''] = /\brepo:([\w.-]+)\/([\w.-]+)/.exec(query) ?? [];
  return visibleRepository(world, token, owner, name);
}

function orderOf(query: string): (a: Issue, b: Issue) => number {
  if (query.includes('sort:created-asc')) return (a, b) => a.number - b.number;
  return query.includes('sort:created-desc') ? (a, b) => b.number - a.number : byUpdate;
}

/** Words by their letters and digits: all that a search goes by. */
function plain(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}

function byUpdate(a: Issue, b: Issue): number {
  return a.updatedAt.localeCompare(b.updatedAt) || a.number - b.number;
}

function wanted(context: GraphqlContext, name: string, value: string): (issue: Issue) => boolean {
  switch (`${name}:${name === 'is' || name === 'sort' || name === 'in' ? value : ''}`) {
    case 'repo:':
    case 'in:comments':
    case 'sort:created-desc':
    case 'sort:updated-asc':
    case 'sort:created-asc':
      return () => true;
    case 'is:pr':
      return isPull;
    case 'is:issue':
      return (issue) => !isPull(issue);
    case 'is:merged':
      return (issue) => isPull(issue) && issue.pull.merged !== null;
    case 'saying:':
      return ({ comments }) => comments.some(({ body }) => plain(body).includes(plain(value)));
    case 'updated:': {
      const since = Date.parse(value.replace('>=', ''));
      return ({ updatedAt }) => Date.parse(updatedAt) >= since;
    }
    case 'merged:': {
      const [from = '', to = ''] = value.split('..');
      return (issue) => {
        const day = issue.pull?.merged?.at.slice(0, 10) ?? '';
        return day >= from && day <= to;
      };
    }
    default:
      return lacks(context, `search for ${name}:${value}`);
  }
}

function lacks(context: GraphqlContext, what: string): never {
  context.lacks(what);
  throw new Refusal(501, `The local GitHub has no ${what}. Add it in test/github/local/graphql-search.ts.`, {
    type: 'NOT_ON_THIS_MACHINE',
  });
}
