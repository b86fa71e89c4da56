import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { folderWith } from '../run-docpoints.ts';

/** A clone for one test, on the branch main. */
export interface GitRepository {
  readonly folder: string;
  /** Runs Git in it, and gives back what it prints. */
  readonly git: (...words: readonly string[]) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly link: (path: string, target: string) => void;
  /** Commits all there is. */
  readonly commit: (subject: string, author?: string) => void;
}

/** Makes an empty one. Nothing of the settings of whoever runs the tests is in force in it. */
export async function gitRepository(): Promise<GitRepository> {
  const folder = await folderWith({});
  const git = (...words: readonly string[]) =>
    execFileSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: folder },
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'octocat');
  git('config', 'user.email', 'octocat@example.org');
  return {
    folder,
    git,
    write: (path, content) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    link: (path, target) => symlinkSync(target, join(folder, path)),
    commit: (subject, author = 'octocat') => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', subject, `--author=${author} <a@example.org>`);
    },
  };
}
