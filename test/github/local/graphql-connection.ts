import { Refusal } from './refusal.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

export interface Connected<T> {
  /** For messages: `comments`. */
  readonly name: string;
  readonly items: readonly T[];
  /** What a cursor stands for: it must stay the same when items come and go. */
  readonly key: (item: T) => string | number;
  readonly node: (item: T) => unknown;
  /** What the edge says besides its node. */
  readonly edge?: (item: T) => Readonly<Record<string, unknown>>;
}

/** A GraphQL connection: a page from the front or the back, 100 at most. Throws Refusal with GitHub's words. */
export function connection<T>({ name, items, key, node, edge }: Connected<T>, args: PageArguments) {
  checkPage(name, args);
  const cursors = items.map((item) => Buffer.from(`cursor:v2:${key(item)}`).toString('base64'));
  const start = args.after == null ? 0 : cursors.indexOf(args.after) + 1;
  const end = args.before == null ? items.length : cursors.indexOf(args.before);
  const from = args.last == null ? start : Math.max(start, end - args.last);
  const to = args.first == null ? end : Math.min(end, start + args.first);
  const page = items.slice(from, to);
  return {
    totalCount: items.length,
    pageInfo: {
      hasNextPage: to < items.length,
      hasPreviousPage: from > 0,
      startCursor: page.length === 0 ? null : cursors[from],
      endCursor: page.length === 0 ? null : cursors[to - 1],
    },
    nodes: () => page.map(node),
    edges: () =>
      page.map((item, at) => ({ cursor: cursors[from + at], node: () => node(item), ...edge?.(item) })),
  };
}

function checkPage(name: string, { first, last }: PageArguments): void {
  if (first == null && last == null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    throw new Refusal(422, message, { type: 'MISSING_PAGINATION_BOUNDARIES' });
  }
  for (const [which, count] of Object.entries({ first, last })) {
    if (count == null) continue;
    if (count > 100) {
      const message = `Requesting ${count} records on the \`${name}\` connection exceeds the \`${which}\` limit of 100 records.`;
      throw new Refusal(422, message, { type: 'EXCESSIVE_PAGINATION' });
    }
    if (count < 0) {
      const message = `\`${which}\` on the \`${name}\` connection cannot be less than zero.`;
      throw new Refusal(422, message, { type: 'BAD_PAGINATION' });
    }
  }
}
