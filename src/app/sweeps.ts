import type { Probot } from 'probot';

import type { PullRequestQueue } from '../flow/pull-request-queue.ts';
import type { LooksWish } from '../flow/sweep-looks.ts';
import { sweep } from '../flow/sweep.ts';
import { counted } from '../github/counted.ts';
import type { OctokitLike } from '../github/octokit-like.ts';
import { readInstallations, readRepositories, type Installed } from './installed.ts';
import { outsideOf, tell, type Surroundings } from './look.ts';

/** Milliseconds from the end of one round to the next. */
const pause = 6 * 3_600_000;
/** Requests that one repository may take in a round: the rest of an hour's is for events. */
const mostRequests = 500;

/** Rounds over all repositories that the App is installed on. */
export interface Sweeps {
  /** Begins no more looks. */
  stop(): void;
}

/**
 * Makes up for what was missed while the App was not running, and for what GitHub refused it: at once, and every few hours.
 * One repository comes after the other, and its looks are in the same queue as those of events, so that none meets itself.
 */
export function startSweeps(
  probot: Pick<Probot, 'auth'>,
  queue: PullRequestQueue,
  around: Surroundings,
): Sweeps {
  const { log } = around;
  let isStopped = false;
  const run: LooksWish['run'] = (ref, work) =>
    new Promise((resolve, reject) => {
      const isTaken = queue.add(ref, () => work().then(() => resolve(true), reject));
      if (!isTaken) resolve(false);
    });
  const one = async ({ owner, repo, ownerId }: Installed, octokit: OctokitLike) => {
    const own = counted(octokit);
    const outside = outsideOf(own.octokit, { repository: { owner: { id: ownerId } } }, around);
    const swept = await sweep(
      {
        owner,
        repo,
        since: null,
        isDryRun: false,
        mostRequests,
        requests: () => (isStopped ? Infinity : own.requests()),
        run,
        tell: ({ ref, done }) => Promise.resolve(tell(ref, 'a sweep', done, log)),
      },
      outside,
    );
    const { changed, claims, stopped, failures, unnoted } = swept;
    const about = { changed, claims: claims.length, ...(stopped === null ? {} : { stopped: stopped.why }) };
    log.info(about, `${owner}/${repo}: looked at what changed since ${swept.from}`);
    for (const { ref, error } of failures)
      log.error({ err: error }, `${owner}/${repo}#${ref.number}: not done, the next sweep tries again`);
    if (unnoted !== null)
      log.warn({ err: unnoted.error }, `${owner}/${repo}: could not note how far it looked`);
  };
  const round = async () => {
    for await (const installation of readInstallations(await probot.auth())) {
      const octokit = await probot.auth(installation);
      try {
        for await (const repository of readRepositories(octokit)) {
          if (isStopped) return;
          await one(repository, octokit).catch((error: unknown) =>
            log.error({ err: error }, `${repository.owner}/${repository.repo}: it could not be swept`),
          );
        }
      } catch (error) {
        log.error({ err: error }, `The repositories of installation ${installation} could not be read`);
      }
    }
  };
  const rounds = () => {
    void round()
      .catch((error: unknown) => log.error({ err: error }, 'A round over all repositories failed'))
      .finally(() => {
        if (!isStopped) setTimeout(rounds, pause).unref();
      });
  };
  rounds();
  return {
    stop() {
      isStopped = true;
    },
  };
}
