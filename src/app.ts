import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { EmitterWebhookEventName } from '@octokit/webhooks';
import type { Logger } from 'pino';
import { createNodeMiddleware, createProbot, type Context, type Probot } from 'probot';

import { openAppDatabase } from './app/database.ts';
import { levelWebhook } from './app/level-webhook.ts';
import { createLog } from './app/log.ts';
import { look, type Surroundings } from './app/look.ts';
import { serveApi } from './app/serve-api.ts';
import { needed, readSettings, SettingsFault } from './app/settings.ts';
import { startSweeps } from './app/sweeps.ts';
import { Memory } from './flow/memory.ts';
import { pullRequestQueue, type PullRequestQueue } from './flow/pull-request-queue.ts';
import { serverLedgers } from './flow/server-ledgers.ts';
import { GitHubFault } from './github/fault.ts';
import { readPayload, type PayloadReading } from './github/payload.ts';
import { patientProbotOctokit } from './github/probot-client.ts';
import { BranchLines } from './ledger/branch-lines.ts';

const webhookPath = '/api/github/webhooks';
/** GitHub sends none that is larger. */
const largestWebhook = 25 * 1024 * 1024;
/** Pull requests looked at side by side. */
const concurrency = 8;

/**
 * The App: takes webhooks in, answers at once, and works after. Its settings are those that `docpoints serve --help` lists.
 * Resolves when a SIGTERM or SIGINT has let it finish what it had begun. Throws SettingsFault when it cannot start, and
 * LedgerFault where its database cannot be used.
 */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const port = readSettings(env);
  const log = createLog(env);
  const queue = pullRequestQueue(concurrency, (error) =>
    log.error({ err: error }, 'A look at a pull request failed'),
  );
  const probot = createApp(env, log);
  const database = await openAppDatabase(env);
  if (database !== null) log.info(`Ledgers that a program keeps in a database are in ${database.name}`);
  const ofServer = serverLedgers(env);
  const levels = levelWebhook(env, { log });
  const around = { log, database, ofServer, memory: new Memory(), lines: new BranchLines(), levels };
  const middleware = await createNodeMiddleware((app) => listenTo(app, queue, around), {
    probot,
    webhooksPath: webhookPath,
  });
  const answerApi = await serveApi(
    database,
    probot,
    env,
    (error) => log.error({ err: error }, 'A request to the HTTP API failed'),
    (news, program) => levels?.tell(news, program.name),
  );
  const server = createServer((request, response) => {
    if (answerApi(request, response)) return;
    if (request.method === 'GET' && request.url === '/ping') {
      response.end('PONG');
      return;
    }
    void middleware(request, response, () => {
      response
        .writeHead(404, { 'content-type': 'text/plain' })
        .end(`Webhooks are taken at ${webhookPath}.\n`);
    });
    refuseWhatIsTooLarge(request);
  });
  await listen(server, port, env);
  log.info(`Docpoints listens on port ${addressOf(server).port}, for webhooks at ${webhookPath}`);
  const sweeps = startSweeps(probot, queue, around);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  log.info('Docpoints stops when it has finished what it has begun');
  sweeps.stop();
  await close(server);
  const begun = queue
    .idle()
    .then(() => levels?.idle())
    .then(() => true);
  const tooLong = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref());
  if (!(await Promise.race([begun, tooLong]))) {
    log.warn('Docpoints stops before it has finished: the next event on a pull request makes up for it');
  }
}

/** Probot reads the key in each form in which it can stand in an environment, and tells a wrong one by its absence. */
function createApp(env: NodeJS.ProcessEnv, log: Logger): Probot {
  try {
    return createProbot({ env, overrides: { Octokit: patientProbotOctokit(), log, webhookPath } });
  } catch {
    throw new SettingsFault(`PRIVATE_KEY should be ${needed.PRIVATE_KEY}: it starts with “-----BEGIN”.`);
  }
}

const events: EmitterWebhookEventName[] = ['pull_request', 'issues', 'issue_comment'];

function listenTo(app: Probot, queue: PullRequestQueue, around: Surroundings): void {
  app.on(events, (context: Context) => {
    const about = { delivery: context.id };
    const reading = understood(context);
    if (reading.trigger === null) {
      around.log.debug(about, `Nothing to do: ${reading.why}`);
      return;
    }
    const { trigger } = reading;
    // The webhook is answered as soon as this returns: GitHub gives up after ten seconds, and does not come again.
    const work = () =>
      look(trigger, context, { ...around, log: around.log.child(about) }, () =>
        later(() => queue.add(trigger.ref, work)),
      );
    queue.add(trigger.ref, work);
  });
}

/** A payload that is not as GitHub sends it is refused (400), so that the list of deliveries shows it. */
function understood({ name, payload }: Context): PayloadReading {
  try {
    return readPayload(name, payload);
  } catch (error) {
    throw error instanceof GitHubFault ? Object.assign(error, { status: 400 }) : error;
  }
}

/** Milliseconds after which what GitHub could not do is looked after once more, without an event. */
const afterFault = 10 * 60_000;

/** Does not keep the process: what is left over, the next event makes up for. */
function later(work: () => void): void {
  setTimeout(work, afterFault).unref();
}

function refuseWhatIsTooLarge(request: IncomingMessage): void {
  let received = 0;
  request.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > largestWebhook) request.destroy();
  });
}

async function listen(server: Server, port: number, env: NodeJS.ProcessEnv): Promise<void> {
  server.listen(port, env['HOST']);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new SettingsFault(
      `Port ${port} cannot be listened on: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function addressOf(server: Server): Pick<AddressInfo, 'port'> {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address : { port: 0 };
}

/** As long as a connection that has begun may take, in milliseconds, once the App is asked to stop. */
const patience = 5000;

/** Takes no new connection, and lets those that are there come to their end. */
async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(cut);
}
