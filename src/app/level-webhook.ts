import type { Logger } from 'pino';
import { Webhook } from 'standardwebhooks';

import type { LevelNews } from '../decide/level-news.ts';
import { SettingsFault } from './settings.ts';

/** Tells an address that the operator has named of levels that are reached. */
export interface LevelWebhook {
  /** Comes back at once: whoever records points waits for nobody. */
  tell(news: readonly LevelNews[], program: string): void;
  /** When all is told, or given up. */
  idle(): Promise<void>;
}

export interface LevelWebhookOptions {
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** Milliseconds to wait before another try; tests give one that does not sleep. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const tries = 5;
/** Milliseconds for one answer. */
const timeout = 10_000;

/**
 * What tells `DOCPOINTS_WEBHOOK_URL` of levels, signed with `DOCPOINTS_WEBHOOK_SECRET` as Standard Webhooks says; null where
 * no address is set. What was told twice has the same `webhook-id`, that of the entry. Throws SettingsFault.
 */
export function levelWebhook(
  env: NodeJS.ProcessEnv,
  { log, wait = pause }: LevelWebhookOptions,
): LevelWebhook | null {
  const url = (env['DOCPOINTS_WEBHOOK_URL'] ?? '').trim();
  if (url === '') return null;
  checkAddress(url);
  const signer = signerOf(env['DOCPOINTS_WEBHOOK_SECRET'] ?? '');
  const open = new Set<Promise<void>>();
  const tellOne = async (news: LevelNews, program: string) => {
    const { member, level, isAgain, total, entry } = news;
    const body = JSON.stringify({
      type: 'level.reached',
      timestamp: entry.at,
      data: { program, member, level, again: isAgain, total, entry: entry.id },
    });
    const about = `that @${member.login} has reached ${level}`;
    for (let tried = 1; ; tried += 1) {
      const why = await send(url, entry.id, body, signer);
      if (why === null) return log.info(`Told ${hostOf(url)} ${about}`);
      if (tried >= tries)
        return log.error(
          `Could not tell ${hostOf(url)} ${about}: ${why}. The ledger has it, as ${entry.id}.`,
        );
      await wait(1000 * 4 ** tried);
    }
  };
  return {
    tell(all, program) {
      for (const news of all) {
        const told = tellOne(news, program)
          .catch((error: unknown) => log.error({ err: error }, 'A level could not be told'))
          .finally(() => open.delete(told));
        open.add(told);
      }
    },
    async idle() {
      while (open.size > 0) await Promise.all(open);
    },
  };
}

/** Null: it was taken. Never throws. */
async function send(url: string, id: string, body: string, signer: Webhook): Promise<string | null> {
  const at = new Date();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'docpoints',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signer.sign(id, at, body),
      },
      body,
      // What is signed for one address is for no other.
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return response.ok ? null : `it answered ${response.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function checkAddress(url: string): void {
  const address = URL.parse(url);
  const isHere = address?.hostname === 'localhost' || address?.hostname === '127.0.0.1';
  const isSafe = address?.protocol === 'https:' || (address?.protocol === 'http:' && isHere);
  if (address === null || !isSafe || address.username !== '' || address.password !== '')
    throw new SettingsFault(
      'DOCPOINTS_WEBHOOK_URL should be an address that starts with https://, without a name or a password in it.',
    );
}

function signerOf(secret: string): Webhook {
  const bytes = Buffer.from(secret.replace(/^whsec_/, ''), 'base64').length;
  if (!/^whsec_[A-Za-z\d+/]+=*$/.test(secret) || bytes < 24)
    throw new SettingsFault(
      'DOCPOINTS_WEBHOOK_SECRET should be the secret that DOCPOINTS_WEBHOOK_URL checks signatures with: whsec_ and at least 24 bytes in base64.',
    );
  return new Webhook(secret);
}

/** The rest of an address may hold a secret. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
