import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { EmitterWebhookEventName } from '@octokit/webhooks';
import { pino, type Logger } from 'pino';
import { createNodeMiddleware, createProbot, type Context, type Probot } from 'probot';

import { openAppDatabase, type AppDatabase } from './app/database.ts';
import { serveApi } from './app/serve-api.ts';
import { Memory } from './flow/memory.ts';
import { openLedger } from './flow/open-ledger.ts';
import { jitteredPause, type Outside } from './flow/outside.ts';
import { pullRequestQueue, type PullRequestQueue } from './flow/pull-request-queue.ts';
import { reconcile, type Reconciliation } from './flow/reconcile.ts';
import { serverLedgers } from './flow/server-ledgers.ts';
import { GitHubFault } from './github/fault.ts';
import type { PullRequestRef } from './github/github.ts';
import { octokitGitHub } from './github/octokit.ts';
import { readPayload, type PayloadReading, type Trigger } from './github/payload.ts';
import { patientProbotOctokit } from './github/probot-client.ts';
import { BranchLines } from './ledger/branch-line.ts';
import { LedgerFault } from './ledger/fault.ts';
import type { Ledger } from './ledger/ledger.ts';
import { describeMistake } from './program/mistake.ts';

/** The App's settings are not such that it can start: which ones, and what they should be. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault';
}

const needed = {
  APP_ID: 'the number on the App’s settings page',
  PRIVATE_KEY: 'the App’s private key, the text of the .pem file',
  WEBHOOK_SECRET: 'the secret that the App’s webhooks are signed with',
};
const webhookPath = '/api/github/webhooks';
/** GitHub sends none that is larger. */
const largestWebhook = 25 * 1024 * 1024;
/** Pull requests looked at side by side. */
const concurrency = 8;

/**
 * The App: takes webhooks in, answers at once, and works after. Settings are Probot's (APP_ID, PRIVATE_KEY,
 * WEBHOOK_SECRET, PORT, LOG_LEVEL, GHE_HOST, GHE_PROTOCOL). Resolves when a SIGTERM or SIGINT has let it finish what it
 * had begun. Throws SettingsFault when it cannot start.
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
  const around = { log, database, ofServer, memory: new Memory(), lines: new BranchLines() };
  const middleware = await createNodeMiddleware((app) => listenTo(app, queue, around), {
    probot,
    webhooksPath: webhookPath,
  });
  const answerApi = await serveApi(database, probot, env, (error) =>
    log.error({ err: error }, 'A request to the HTTP API failed'),
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
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  log.info('Docpoints stops when it has finished what it has begun');
  await close(server);
  const begun = queue.idle().then(() => true);
  const tooLong = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref());
  if (!(await Promise.race([begun, tooLong]))) {
    log.warn('Docpoints stops before it has finished: the next event on a pull request makes up for it');
  }
}

function readSettings(env: NodeJS.ProcessEnv): number {
  const missing = Object.entries(needed).filter(([name]) => (env[name] ?? '').trim() === '');
  if (missing.length > 0) {
    const list = missing.map(([name, what]) => `  ${name}: ${what}`).join('\n');
    throw new SettingsFault(`The App cannot start without these settings in its environment:\n${list}`);
  }
  if (!/^[1-9]\d*$/.test(env['APP_ID'] ?? '')) throw new SettingsFault(`APP_ID should be ${needed.APP_ID}.`);
  const port = env['PORT'] ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new SettingsFault(`PORT should be a number from 0 to 65535, found ${JSON.stringify(port)}.`);
  }
  return Number(port);
}

/** Probot reads the key in each form in which it can stand in an environment, and tells a wrong one by its absence. */
function createApp(env: NodeJS.ProcessEnv, log: Logger): Probot {
  try {
    return createProbot({ env, overrides: { Octokit: patientProbotOctokit(), log, webhookPath } });
  } catch {
    throw new SettingsFault(`PRIVATE_KEY should be ${needed.PRIVATE_KEY}: it starts with “-----BEGIN”.`);
  }
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** JSON lines on standard output. Of an error its kind, words and stack: neither payload nor headers, where secrets would be. */
function createLog(env: NodeJS.ProcessEnv): Logger {
  const wanted = env['LOG_LEVEL'] ?? 'info';
  if (!levels.includes(wanted)) {
    throw new SettingsFault(
      `LOG_LEVEL should be one of ${levels.join(', ')}, found ${JSON.stringify(wanted)}.`,
    );
  }
  return pino({ level: wanted, serializers: { err: describeError } });
}

function describeError(error: unknown): object {
  if (error instanceof AggregateError)
    return { message: error.message, errors: error.errors.map(describeError) };
  if (!(error instanceof Error)) return { message: String(error) };
  const isOutside = error instanceof GitHubFault || error instanceof LedgerFault;
  return { type: error.name, message: error.message, ...(isOutside ? {} : { stack: error.stack }) };
}

const events: EmitterWebhookEventName[] = ['pull_request', 'issue_comment'];

/** What a look takes beside the event. */
interface Surroundings {
  readonly log: Logger;
  /** Null: the operator has none. */
  readonly database: AppDatabase | null;
  /** Opens a ledger on a server that the operator has named. */
  readonly ofServer: (url: string) => Ledger;
  readonly memory: Memory;
  /** Appends of this process to branches: what waits at the same moment is one commit. */
  readonly lines: BranchLines;
}

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

async function look(
  { ref, why, by }: Trigger,
  { octokit, payload }: Context,
  { log, database, ofServer, memory, lines }: Surroundings,
  again: () => void,
): Promise<void> {
  const name = nameOf(ref);
  try {
    const elsewhere = {
      lines,
      ofServer,
      ofDatabase: database === null ? undefined : () => database.ledgerOf(payload),
    };
    const outside: Outside = {
      github: octokitGitHub(octokit),
      ledger: (place, here, read) => openLedger(place, here, octokit, read, elsewhere),
      memory,
      now: () => new Date(),
      pause: jitteredPause,
    };
    const done = await reconcile(ref, outside, by);
    tell(name, why, done, log);
  } catch (error) {
    log.error({ err: error }, `${name} after ${why}: not done, the next event on it makes up for it`);
    if (error instanceof GitHubFault && error.passes) again();
  }
}

function tell(name: string, why: string, done: Reconciliation, log: Logger): void {
  if (done.kind !== 'looked') {
    log.info(`${name} after ${why}: ${done.kind === 'gone' ? 'it is gone' : 'nothing to do'}`);
    for (const notice of done.kind === 'quiet' ? done.notices : []) log.warn(`${name}: ${notice}`);
    return;
  }
  const entries = done.recorded.map(({ id }) => id);
  log.info(
    { state: done.decision.state, ...(entries.length === 0 ? {} : { entries }) },
    `${name} after ${why}`,
  );
  for (const warning of done.warnings) log.warn(`${name}: ${describeMistake(warning)}`);
  for (const notice of done.notices) log.warn(`${name}: ${notice}`);
  for (const mistake of done.mistakes) log.error(`${name}: ${describeMistake(mistake)}`);
}

function nameOf({ owner, repo, number }: PullRequestRef): string {
  return `${owner}/${repo}#${number}`;
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
