import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';

import { levelWebhook } from '../../src/app/level-webhook.ts';
import { levelNews } from '../../src/decide/level-news.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { buildEntry } from '../builders/entry.ts';
import { buildProgram, people } from '../builders/facts.ts';
import { startFlow } from '../flow/octo-flow.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** Somebody who wants to hear of levels, and answers as told: 200 once there is nothing more to answer. */
async function startListener(answers: number[] = []) {
  const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 200, { location: 'http://127.0.0.1:1/' }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?key=hidden`, heard };
}

function startWebhook(url: string, key = secret) {
  const log: string[] = [];
  const tell = (_about: unknown, text?: string) => log.push(text ?? String(_about));
  const webhook = levelWebhook(
    { DOCPOINTS_WEBHOOK_URL: url, DOCPOINTS_WEBHOOK_SECRET: key },
    { log: { info: tell, error: tell }, wait: () => Promise.resolve() },
  );
  return { webhook, log };
}

const award = buildEntry({ id: 'pr/1/2/award/583231/1', points: 800, earnedOn: '2026-11-23' });
const now = new Date('2026-11-24T10:00:00Z');
const news = levelNews([award], new Map(), buildProgram(), now);

test('a level that is reached is told, signed, under the id of its entry', async () => {
  const { url, heard } = await startListener();
  const { webhook, log } = startWebhook(url);
  webhook?.tell(news, 'Docs');
  await webhook?.idle();
  expect(heard).toHaveLength(1);
  const [{ headers, body } = { headers: {}, body: '' }] = heard;
  expect(headers['webhook-id']).toBe(award.id);
  const said = new Webhook(secret).verify(body, {
    'webhook-id': String(headers['webhook-id']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
    'webhook-signature': String(headers['webhook-signature']),
  });
  expect(said).toEqual({
    type: 'level.reached',
    timestamp: award.at,
    data: {
      program: 'Docs',
      member: { id: people.octocat.id, login: 'octocat' },
      level: 'Advocate',
      again: false,
      total: 800,
      entry: award.id,
    },
  });
  expect(log.join()).not.toContain('hidden');
});

test('whoever is out of order is told again, with the same id', async () => {
  const { url, heard } = await startListener([500, 503]);
  const { webhook } = startWebhook(url);
  webhook?.tell(news, 'Docs');
  await webhook?.idle();
  expect(heard.map(({ headers }) => headers['webhook-id'])).toEqual([award.id, award.id, award.id]);
});

test('one who never takes it is told of in the log, without the address or the secret', async () => {
  const { url } = await startListener(Array<number>(9).fill(500));
  const { webhook, log } = startWebhook(url);
  webhook?.tell(news, 'Docs');
  await webhook?.idle();
  expect(log).toEqual([expect.stringContaining('it answered 500. The ledger has it')]);
  expect(log.join()).not.toMatch(/hidden|whsec/);
});

test('nobody is sent elsewhere by a redirect', async () => {
  const { url, heard } = await startListener(Array<number>(9).fill(302));
  const { webhook, log } = startWebhook(url);
  webhook?.tell(news, 'Docs');
  await webhook?.idle();
  expect(heard).toHaveLength(5);
  expect(log).toEqual([expect.stringContaining('Could not tell')]);
});

test('where no address is set nothing is told', () => {
  expect(levelWebhook({}, { log: { info: () => {}, error: () => {} } })).toBeNull();
});

test.each([
  ['an address without encryption', 'http://hooks.example.org', secret, /https/],
  ['an address with a password', 'https://a:b@hooks.example.org', secret, /password/],
  ['no address', 'hooks', secret, /https/],
  ['no secret', 'https://hooks.example.org', '', /whsec_/],
  ['a short secret', 'https://hooks.example.org', 'whsec_QUJD', /24 bytes/],
])('%s is refused at the start', (_what, url, key, words) => {
  expect(() => startWebhook(url, key)).toThrow(words);
});

test('an award that reaches nothing is no news, and one that goes on from it reaches it once', () => {
  const [one, other] = [buildEntry({ id: 'a', points: 400 }), buildEntry({ id: 'b', points: 400 })];
  const third = buildEntry({ id: 'c', points: 25 });
  const told = levelNews([one, other, third], new Map(), buildProgram(), now);
  expect(told.map(({ entry, level }) => [entry.id, level])).toEqual([['b', 'Advocate']]);
  expect(levelNews([third], foldMembers([one, other]), buildProgram(), now)).toEqual([]);
});

test('a confirmed pull request tells it once, when the ledger has it', async () => {
  const { repo, look, entries, github } = await startFlow({
    files: { '.github/docpoints.yml': 'extends: dataminer\n', 'docs/a.md': '# A\n\nTeh text.\n' },
  });
  const gift = repo.openIssue({ as: 'ana', title: 'A post' });
  gift.comment({ as: 'ana', body: '/points award @octocat blog-post 750 https://example.org/post' });
  const told: [string, number][] = [];
  const tellLevels = (all: readonly { level: string }[]) => {
    for (const { level } of all) told.push([level, entries().length]);
  };
  await look(gift, { tellLevels });
  github.clock.advance(60);
  await look(gift, { tellLevels });
  expect(told).toEqual([['Advocate', 1]]);
});
