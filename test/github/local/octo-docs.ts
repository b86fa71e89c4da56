import { Octokit } from '@octokit/rest';
import { onTestFinished } from 'vitest';

import {
  startGitHub,
  type GitHubOptions,
  type RepositoryOptions,
  type TokenOptions,
} from './start-github.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** A GitHub with the repository octo-org/docs for one test: ana maintains it, bo writes, tri triages, octocat is nobody. */
export async function startOctoDocs(options: RepositoryOptions & GitHubOptions = {}) {
  const github = await startGitHub(options);
  onTestFinished(() => github.close());
  github.clock.set('2026-11-24T10:00:00Z');
  github.addUser('octocat', { id: 583231 });
  const repo = github.addRepository('octo-org/docs', {
    files: { 'docs/a.md': '# A\n\nTeh text.\n', 'docs/b.md': '# B\n' },
    roles: { ana: 'maintain', bo: 'write', tri: 'triage' },
    ...options,
  });
  github.installApp(repo);
  const fix = () =>
    repo.openPullRequest({
      as: 'octocat',
      title: 'Correct a word',
      files: { 'docs/a.md': '# A\n\nThe text.\n' },
    });
  /** Octokit as somebody. */
  const as = (who: TokenOptions | string) => {
    const token = github.tokenFor(typeof who === 'string' ? { kind: 'user', login: who } : who);
    return new Octokit({ auth: token, baseUrl: `${github.url}/api/v3`, log: silent });
  };
  return { github, repo, fix, as, docs: { owner: 'octo-org', repo: 'docs' } as const };
}
