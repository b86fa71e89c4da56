import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const { jobs } = parse(readFileSync(`${root}.github/workflows/release.yml`, 'utf8'));
const steps: readonly Step[] = jobs.release.steps;
/** From the one on that looks for the release's place: what is before it only builds. */
const publishing = steps.slice(steps.findIndex(({ id }) => id === 'place'));
const run = promisify(execFile);

/** What is outside: what npm has by version, releases by tag, and where tags of major versions point. `fails`: words of a command that ends with an error, once. */
interface Outside {
  npm: Record<string, { integrity: string; tag: string }>;
  releases: Record<string, { isDraft: boolean; isLatest: boolean; files: string[] }>;
  tags: Record<string, string>;
  fails: string | null;
}

/** Stands in for `npm` and `gh` on the PATH: it keeps what is outside in a file. */
const standIn = `
const { readFileSync, writeFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const [program, ...words] = process.argv.slice(2);
const outside = JSON.parse(readFileSync(process.env.OUTSIDE, 'utf8'));
const save = () => writeFileSync(process.env.OUTSIDE, JSON.stringify(outside));
const said = [program, ...words].join(' ');
const value = (flag) => words[words.indexOf(flag) + 1];
if (outside.fails !== null && said.includes(outside.fails)) { outside.fails = null; save(); console.error('503'); process.exit(1); }
const [tag] = words.slice(2);
const release = outside.releases[tag];
if (said.startsWith('npm view ')) {
  const found = outside.npm[words[1].split('@').at(-1)];
  if (found === undefined) process.exit(1);
  console.log(found.integrity);
} else if (said.startsWith('npm publish ')) {
  const version = process.env.GITHUB_REF_NAME.slice(1);
  if (outside.npm[version] !== undefined) { console.error('You cannot publish over the previously published versions'); process.exit(1); }
  const integrity = 'sha512-' + createHash('sha512').update(readFileSync(words[1])).digest('base64');
  outside.npm[version] = { integrity, tag: value('--tag') };
} else if (said.startsWith('gh release list ')) {
  for (const [name, one] of Object.entries(outside.releases)) if (!one.isDraft) console.log(name);
} else if (said.startsWith('gh release view ')) {
  if (release === undefined) { console.error('release not found'); process.exit(1); }
  console.log(release.isDraft);
} else if (said.startsWith('gh release create ')) {
  if (release !== undefined) process.exit(1);
  outside.releases[tag] = { isDraft: words.includes('--draft'), isLatest: false, files: [] };
} else if (said.startsWith('gh release upload ')) {
  if (release === undefined || !release.isDraft) process.exit(1);
  release.files = [...new Set([...release.files, ...words.slice(3).filter((word) => !word.startsWith('-'))])];
} else if (said.startsWith('gh release edit ')) {
  if (release === undefined || !release.isDraft) process.exit(1);
  release.isDraft = !words.includes('--draft=false');
  if (words.includes('--latest=true')) for (const one of Object.values(outside.releases)) one.isLatest = one === release;
} else if (said.startsWith('gh api --method PATCH ')) {
  const name = words[3].split('/').at(-1);
  if (outside.tags[name] === undefined) process.exit(1);
  outside.tags[name] = value('-f').slice('sha='.length);
} else if (said.startsWith('gh api --method POST ')) {
  const ref = words.find((word) => word.startsWith('ref=')).split('/').at(-1);
  outside.tags[ref] = words.find((word) => word.startsWith('sha=')).slice('sha='.length);
} else throw new Error('Nobody expected ' + said);
save();
`;

const nothing: Outside = { npm: {}, releases: {}, tags: {}, fails: null };

/** The steps of the release of a tag, as the runner takes them; answers what is outside then, and whether all went well. */
async function release(tag: string, before: Partial<Outside>, content = 'the package') {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-release-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'stand-in.cjs'), standIn);
  for (const program of ['npm', 'gh']) {
    const path = join(folder, 'bin', program);
    await writeFile(path, `#!/bin/sh\nexec "${process.execPath}" "${folder}/stand-in.cjs" ${program} "$@"\n`);
    await chmod(path, 0o755);
  }
  await writeFile(join(folder, 'package.json'), '{"name":"docpoints"}');
  await writeFile(join(folder, 'docpoints.tgz'), content);
  const state = join(folder, 'outside.json');
  await writeFile(state, JSON.stringify({ ...nothing, ...before }));
  const outputs = new Map([['pack.file', 'docpoints.tgz']]);
  let isDone = true;
  let said = '';
  for (const step of publishing) {
    const [, condition = ''] = /^steps\.([\w.-]+) == 'true'$/.exec(step.if ?? '') ?? [];
    if (step.if !== undefined && outputs.get(condition.replace('outputs.', '')) !== 'true') continue;
    const filled = Object.entries(step.env ?? {}).map(([name, text]) => {
      const [, output] = /^\$\{\{ steps\.([\w.-]+) \}\}$/.exec(text) ?? [];
      return [name, outputs.get(output?.replace('outputs.', '') ?? '') ?? 'token'] as const;
    });
    const file = join(folder, `output-${step.id ?? 'none'}`);
    await writeFile(file, '');
    const env = {
      PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
      GITHUB_REF_NAME: tag,
      GITHUB_SHA: `commit of ${tag}`,
      GITHUB_REPOSITORY: 'octo-org/docpoints',
      GITHUB_OUTPUT: file,
      OUTSIDE: state,
      ...Object.fromEntries(filled),
    };
    const shell = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? 'false'];
    const ended = await run('bash', shell, { cwd: folder, env }).catch((error: unknown) => error);
    said += typeof ended === 'object' && ended !== null && 'stdout' in ended ? String(ended.stdout) : '';
    isDone = !(ended instanceof Error);
    if (!isDone) break;
    for (const line of (await readFile(file, 'utf8')).trim().split('\n')) {
      const [name = '', value = ''] = line.split('=');
      outputs.set(`${step.id ?? ''}.${name}`, value);
    }
  }
  const outside: Outside = JSON.parse(await readFile(state, 'utf8'));
  return { isDone, said, outside };
}

const whole = { isDraft: false, isLatest: true, files: ['docpoints.tgz', 'dist/licenses.txt'] };
const integrity = `sha512-${createHash('sha512').update('the package').digest('base64')}`;

test('a tag becomes a package, a release that was filled before it was published, and the tag of its major version', async () => {
  const { isDone, outside } = await release('v1.0.0', {});
  expect(isDone).toBe(true);
  expect(outside).toEqual({
    npm: { '1.0.0': { integrity, tag: 'latest' } },
    releases: { 'v1.0.0': whole },
    tags: { v1: 'commit of v1.0.0' },
    fails: null,
  });
});

describe('run again after a failure', () => {
  test.each(['npm publish', 'gh release create', 'gh release upload', 'gh release edit', 'gh api'])(
    'at %s, it goes on to the same end',
    async (fails) => {
      const { outside: once } = await release('v1.0.0', { tags: { v1: 'commit of v0.9.0' } });
      const first = await release('v1.0.0', { tags: { v1: 'commit of v0.9.0' }, fails });
      const again = await release('v1.0.0', first.outside);
      expect([again.isDone, again.outside]).toEqual([true, once]);
    },
  );

  test('it never takes what another build has published for its own', async () => {
    const npm = { '1.0.0': { integrity, tag: 'latest' } };
    const { isDone, said, outside } = await release('v1.0.0', { npm }, 'another package');
    expect([isDone, outside.releases]).toEqual([false, {}]);
    expect(said).toContain('npm has another docpoints@1.0.0 than the one built here');
  });
});

describe('a patch of an older version', () => {
  const releases = { 'v1.9.0': { ...whole, isLatest: false }, 'v1.10.0': { ...whole, isLatest: true } };
  const tags = { v1: 'commit of v1.10.0' };

  test('moves neither the tag of its major version nor what is the latest', async () => {
    const { isDone, outside } = await release('v1.9.1', { releases, tags });
    expect(isDone).toBe(true);
    expect(outside.tags).toEqual(tags);
    expect(outside.npm['1.9.1']?.tag).toBe('release-v1.9');
    expect(outside.releases).toMatchObject({ 'v1.9.1': { isLatest: false }, 'v1.10.0': { isLatest: true } });
  });

  test('of an older major version moves that one’s tag', async () => {
    const newer = { ...releases, 'v2.0.0': whole };
    const { outside } = await release('v1.10.1', {
      releases: newer,
      tags: { ...tags, v2: 'commit of v2.0.0' },
    });
    expect(outside.tags).toEqual({ v1: 'commit of v1.10.1', v2: 'commit of v2.0.0' });
    expect(outside.npm['1.10.1']?.tag).toBe('release-v1.10');
  });

  test('is newer where ten comes after nine', async () => {
    const { outside } = await release('v1.11.0', { releases, tags });
    expect(outside.tags).toEqual({ v1: 'commit of v1.11.0' });
    expect(outside.releases['v1.11.0']).toMatchObject({ isLatest: true });
  });
});
