import { ProbotOctokit } from 'probot';

import { patience, type Patience } from './patience.ts';

/**
 * The App's client class: `new Probot({ Octokit: patientProbotOctokit() })`. It behaves as that of `createOctokit`.
 * Probot gives each installation's client options of its own: only the function form of `defaults` holds for all of them.
 */
export function patientProbotOctokit(chosen?: Partial<Patience>): typeof ProbotOctokit {
  return ProbotOctokit.plugin(patience).defaults((options: object) => ({
    ...options,
    ...(chosen === undefined ? {} : { patience: chosen }),
    retry: { enabled: false },
    throttle: { enabled: false },
  }));
}
