import { STATUS_CODES } from 'node:http';

/** What keeps a request from being done, told in the form of RFC 9457. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly #more: Readonly<Record<string, unknown>>;

  /** `detail`: what happened, what was expected, what to do. `more`: further members of the answer. */
  constructor(
    status: number,
    detail: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.status = status;
    this.headers = headers;
    this.#more = more;
  }

  toResponse(): Response {
    const { status, message: detail } = this;
    const body = {
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Problem',
      status,
      detail,
      ...this.#more,
    };
    return Response.json(body, {
      status,
      headers: { ...this.headers, 'content-type': 'application/problem+json' },
    });
  }
}
