import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { lastEvent } from '../action/run-action.ts';
import { startGitHub } from '../github/local/start-github.ts';
import { loaded, ours, overBare, run, type Bundle } from './action/bundle.ts';
import { sweepCosts } from './action/sweep.ts';
import { tell } from './tell.ts';

/** `npm run bench:action`: what the Action costs, counted at the local GitHub and timed beside a bare process. */
const github = await startGitHub();
github.addUser('octocat');
const repo = github.addRepository('octo-org/docs', {
  files: {
    'docs/a.md': '# A\n\nTeh text.\n',
    '.github/docpoints.yml': 'extends: dataminer\n',
    '.github/labeler.yml': 'docs:\n  - changed-files:\n      - any-glob-to-any-file: docs/**\n',
  },
  roles: { ana: 'maintain' },
});
const bundle: Bundle = { main: ours, github, repo };
const open = (files: Record<string, string>) => repo.openPullRequest({ as: 'octocat', title: 'Fix', files });
const fixed = '# A\n\nThe text.\n';
const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
const ms = (milliseconds: number) => `${Math.round(milliseconds)} ms`;

// The branch of the ledger is there from its first entry on.
const first = open({ 'docs/first.md': fixed });
first.merge({ as: 'ana' });
first.comment({ as: 'ana', body: '/points typo-fix confirm' });
const firstCode = await loaded(bundle);

console.log('Requests to GitHub:');
const pull = open({ 'docs/a.md': fixed });
tell('opened → preview', String((await run(bundle)).requests));
pull.merge({ as: 'ana' });
const proposalCode = await loaded(bundle);
const again = open({ 'docs/b.md': fixed });
again.merge({ as: 'ana' });
tell('merge → proposal (at most 4)', String((await run(bundle)).requests));
again.comment({ as: 'ana', body: '/points typo-fix confirm' });
const command = lastEvent(github);
tell('command → recorded and shown (5)', String((await run(bundle, command)).requests));
tell('event with nothing to do (1)', String((await run(bundle, command)).requests));
const quietCode = await loaded(bundle, command);
const quietTime = await overBare(bundle, command);
pull.comment({ as: 'ana', body: 'Thank you!' });
tell('comment without a command (0)', String((await run(bundle)).requests));
const talkCode = await loaded(bundle);
const talkStart = await overBare(bundle);
pull.comment({ as: 'ana', body: '/points confirm' });
const commandCode = await loaded(bundle);
pull.comment({ as: 'octocat', body: '/points' });
const askedCode = await loaded(bundle);
pull.comment({ as: 'octocat', body: '/points confirm' });
const refusedCode = await loaded(bundle);
pull.comment({
  as: 'ana',
  body: '/points award @octocat blog-post 750 https://example.com/post\n/points all',
});
const mixedCode = await loaded(bundle);
const issue = repo.openIssue({ as: 'octocat', title: 'A post about it' });
issue.comment({ as: 'ana', body: '/points award @octocat blog-post 750 https://example.com/post' });
const issueCode = await loaded(bundle);
const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`docs/many/${index}.md`, fixed]));
open(many).merge({ as: 'ana' });
const largest = await run(bundle);
tell('pull request of 3,000 files (34)', String(largest.requests));
const { missed, quiet, writes } = await sweepCosts(github);
tell('sweep of 500 quiet pull requests (10)', `${quiet.requests}, and ${writes} writes`);
tell('sweep of 500 pull requests of which every event got lost', String(missed.requests));

console.log('\nCode that is loaded:');
tell('comment without a command (at most 400 kB)', kB(talkCode));
tell('event with nothing to do', kB(quietCode));
tell('command, recorded and shown', kB(commandCode));
tell('first command ever, recorded and shown', kB(firstCode));
tell('`/points`, answered', kB(askedCode));
tell('command that is refused', kB(refusedCode));
tell('one that is recorded and one that is refused, in one comment', kB(mixedCode));
tell('command on an issue, recorded and answered', kB(issueCode));
tell('merge, proposed (at most 900 kB)', kB(proposalCode));
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const files = ['action.js', 'action/*.js', 'licenses.txt'].flatMap((glob) => globSync(glob, { cwd: dist }));
const sizes = files.map((name) => statSync(join(dist, name)).size);
tell('all of the Action with licences (at most 2,000 kB)', kB(sizes.reduce((sum, size) => sum + size, 0)));

console.log('\nStart over a bare node process, side by side:');
tell('comment without a command (at most 120 ms)', ms(talkStart));
tell('event with nothing to do, with its question to GitHub', ms(quietTime));

await compare(process.env['LABELER']);
await github.close();

/** The same event for `actions/labeler`, which does less: it reads the files of a pull request, and labels it. */
async function compare(folder: string | undefined): Promise<void> {
  const main = join(folder ?? '', 'dist/index.js');
  if (folder === undefined || !existsSync(main)) {
    console.log('\nNot compared with actions/labeler: set LABELER to a checkout of it.');
    return;
  }
  const env = {
    'INPUT_CONFIGURATION-PATH': '.github/labeler.yml',
    'INPUT_SYNC-LABELS': 'false',
    INPUT_DOT: 'true',
  };
  const labeler = (): Bundle => ({
    main,
    github,
    repo,
    env: { ...env, 'INPUT_REPO-TOKEN': github.tokenFor({ kind: 'actions', repo }) },
  });
  console.log('\nBeside actions/labeler, the same opened pull request:');
  const event = () => {
    open({ 'docs/new.md': `${fixed}\nIt explains the settings of the connector.\n` });
    return github.happenings.at(-1)?.payload;
  };
  const opened = { event: 'pull_request_target', payload: event() };
  const theirs = await run(labeler(), opened);
  const mine = await run(bundle, opened);
  tell('requests of labeler', String(theirs.requests));
  tell('requests of Docpoints, which also writes a comment', String(mine.requests));
  tell('code that labeler loads', kB(await loaded(labeler(), opened)));
  const push = { event: 'push', payload: {} };
  tell('start of labeler over a bare process, with nothing to do', ms(await overBare(labeler(), push)));
  tell('start of Docpoints, likewise', ms(await overBare(bundle, push)));
}
