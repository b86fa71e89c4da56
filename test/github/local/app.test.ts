import { generateKeyPairSync } from 'node:crypto';

import { Probot } from 'probot';
import { expect, test } from 'vitest';

import { startOctoDocs } from './octo-docs.ts';
import type { LocalGitHub } from './start-github.ts';

function appOf(github: LocalGitHub, privateKey = github.app.privateKey) {
  return new Probot({ appId: github.app.id, privateKey, baseUrl: `${github.url}/api/v3`, logLevel: 'fatal' });
}

test('the App signs in with its key, and writes as its bot with the token that it gets', async () => {
  const { github, repo, fix, docs } = await startOctoDocs();
  const pull = fix();
  const app = appOf(github);
  const { data: installation } = await (await app.auth()).rest.apps.getRepoInstallation(docs);
  expect(installation.id).toBe(github.installApp(repo));
  const octokit = await app.auth(installation.id);
  await octokit.rest.issues.createComment({ ...docs, issue_number: pull.number, body: 'Hello' });
  expect(pull.comments().map(({ author }) => author)).toEqual(['docpoints[bot]']);
  expect(github.unsupported).toEqual([]);
});

test('another key is refused', async () => {
  const { github } = await startOctoDocs();
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const octokit = await appOf(github, privateKey).auth();
  await expect(octokit.rest.apps.getAuthenticated()).rejects.toMatchObject({ status: 401 });
});
