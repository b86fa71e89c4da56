export interface RefusalDetails {
  /** GitHub's `errors` of a 422. */
  readonly errors?: readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
  /** The error's type where it is asked for by GraphQL. */
  readonly type?: string;
}

/** What GitHub would not do, in its own words: an HTTP status in REST, an error with a type in GraphQL. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly details: RefusalDetails;

  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }

  get type(): string {
    const byStatus: Record<number, string> = { 401: 'UNAUTHORIZED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' };
    return this.details.type ?? byStatus[this.status] ?? 'UNPROCESSABLE';
  }
}

export function notFound(message = 'Not Found'): Refusal {
  return new Refusal(404, message);
}

export function invalid(resource: string, field: string, code: string, message?: string): Refusal {
  const error = { resource, field, code, ...(message === undefined ? {} : { message }) };
  return new Refusal(422, 'Validation Failed', { errors: [error] });
}
