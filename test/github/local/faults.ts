/** What goes wrong, and where. Of the kinds at the end one is chosen. */
export interface Fault {
  /** Absent: any. */
  readonly method?: string;
  /** Of the path without query and without `/api/v3`; GraphQL is `/graphql`. */
  readonly path?: string | RegExp;
  /** Of the body as it was sent: tells GraphQL requests apart. */
  readonly body?: RegExp;
  /** How often; absent: once. */
  readonly times?: number;
  /** How many matching requests go well before. */
  readonly after?: number;
  /** Answered instead, with `message`; nothing is done. */
  readonly status?: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The hourly limit is used up: 403, or 200 with an error in GraphQL; reset after so many seconds. */
  readonly rateLimit?: number;
  /** A secondary limit: 403 with `retry-after` of so many seconds; with the `status` 200 as GraphQL may tell it, an error without a type. */
  readonly secondaryLimit?: number;
  /** The connection is cut before anything is done. */
  readonly cut?: true;
  /** What was asked for is done, and then the connection is cut. */
  readonly answerLost?: true;
  /** GitHub's answer without an answer: a page in HTML, as its front gives it when it is overloaded. */
  readonly html?: true;
  /** Done before the request is looked at, such as a push by somebody else. */
  readonly meanwhile?: () => void;
}

export interface FaultyAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The faults that wait for their request. */
export class Faults {
  #waiting: { readonly fault: Fault; skip: number; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** Those that have not happened yet. */
  get pending(): readonly Fault[] {
    return this.#waiting.map(({ fault }) => fault);
  }

  take(method: string, path: string, body: string): Fault | null {
    const found = this.#waiting.filter(({ fault }) => fits(fault, method, path, body));
    for (const waiting of found) {
      if (waiting.skip > 0) {
        waiting.skip -= 1;
        continue;
      }
      waiting.left -= 1;
      if (waiting.left === 0) this.#waiting = this.#waiting.filter((each) => each !== waiting);
      return waiting.fault;
    }
    return null;
  }
}

function fits(fault: Fault, method: string, path: string, body: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  if (typeof fault.path === 'string' && fault.path !== path) return false;
  if (fault.path instanceof RegExp && path.search(fault.path) === -1) return false;
  return fault.body === undefined || body.search(fault.body) !== -1;
}

/** What is answered in place of GitHub's own answer; null where the fault leaves the answer alone. */
export function faultyAnswer(fault: Fault, isGraphql: boolean): FaultyAnswer | null {
  const reset = String(Math.ceil(Date.now() / 1000) + (fault.rateLimit ?? 0));
  if (fault.html === true) {
    const body = '<!DOCTYPE html><title>Unicorn! · GitHub</title>';
    return { status: fault.status ?? 502, body, headers: { 'content-type': 'text/html' } };
  }
  if (fault.rateLimit !== undefined) {
    const message = 'API rate limit exceeded for installation.';
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    return isGraphql
      ? json(200, { errors: [{ type: 'RATE_LIMITED', message }] }, headers)
      : json(403, { message }, headers);
  }
  if (fault.secondaryLimit !== undefined) {
    const message =
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
    const headers = { 'retry-after': String(fault.secondaryLimit) };
    return fault.status === 200
      ? json(200, { errors: [{ message }] }, headers)
      : json(403, { message }, headers);
  }
  if (fault.status === undefined) return null;
  return json(fault.status, { message: fault.message ?? 'A fault on demand' }, fault.headers ?? {});
}

function json(status: number, body: object, headers: Readonly<Record<string, string>>): FaultyAnswer {
  const text = JSON.stringify({ ...body, documentation_url: 'https://docs.github.com/rest' });
  return { status, body: text, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } };
}
