import { Octokit } from '@octokit/rest';

import { patience, type Patience } from './patience.ts';

export interface ClientOptions {
  readonly token: string;
  /** Of the REST API, without a slash at the end; absent: https://api.github.com. */
  readonly baseUrl?: string | undefined;
  /** Absent: the usual. */
  readonly patience?: Partial<Patience> | undefined;
}

const PatientOctokit = Octokit.plugin(patience);
// Octokit's own log would write to standard error whatever a door has chosen to say there.
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** The client of Action and CLI. The App's is in probot-client.ts and behaves alike. */
export function createOctokit(options: ClientOptions): Octokit {
  return new PatientOctokit({
    auth: options.token,
    userAgent: 'docpoints',
    log: silent,
    ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl }),
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  });
}
