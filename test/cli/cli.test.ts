import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

import manifest from '../../package.json' with { type: 'json' };
import type { Command, Group } from '../../src/cli/command.ts';
import { docpoints as root } from '../../src/cli/docpoints.ts';
import { docpoints, folderWith } from './run-docpoints.ts';

interface Named {
  readonly words: readonly string[];
  readonly command: Command | Group;
}

/** Every command and group there is. */
async function everyCommand(
  command: Command | Group = root,
  words: readonly string[] = [],
): Promise<Named[]> {
  if (!('commands' in command)) return [{ words, command }];
  const below = Object.entries(command.commands).map(async ([name, entry]) =>
    everyCommand(await entry.load(), [...words, name]),
  );
  return [{ words, command }, ...(await Promise.all(below)).flat()];
}

test('every command explains itself on standard output, options and all', async () => {
  for (const { words, command } of await everyCommand()) {
    const { code, out, err } = await docpoints([...words, '--help']);
    expect({ code, err }, words.join(' ')).toEqual({ code: 0, err: '' });
    expect(out).toContain(command.about);
    const known = 'commands' in command ? Object.keys(command.commands) : Object.keys(command.args);
    for (const name of [...known, 'help', 'version']) expect(out.toLowerCase()).toContain(name);
  }
});

test('a result that a file takes a part of is told to be cut off', async () => {
  const cwd = await folderWith({});
  // No file may grow beyond so many blocks: of what goes over it the system writes a part, as on a disk that fills up.
  const limited = (blocks: string) => `ulimit -f ${blocks}; exec "$0" "$1" config schema > schema.json`;
  const answer = async (blocks: string) => {
    const cli = resolve(import.meta.dirname, '../../src/cli.ts');
    const child = spawn('sh', ['-c', limited(blocks), process.execPath, cli], { cwd });
    let said = '';
    child.stderr.on('data', (data) => (said += String(data)));
    const [code] = await once(child, 'close');
    return { code: Number(code), said };
  };
  expect(await answer('unlimited')).toEqual({ code: 0, said: '' });
  const whole = await readFile(join(cwd, 'schema.json'), 'utf8');
  expect(await answer('4')).toEqual({ code: 3, said: expect.stringContaining('could not be written') });
  const part = await readFile(join(cwd, 'schema.json'), 'utf8');
  expect(part.length).toBeGreaterThan(0);
  expect(whole.startsWith(part) && part.length < whole.length).toBe(true);
});

test('every command tells the version', async () => {
  for (const { words } of await everyCommand()) {
    const { code, out } = await docpoints([...words, '--version']);
    expect({ code, out }).toEqual({ code: 0, out: `${manifest.version}\n` });
  }
});

test('a command said in its short form of help is the same', async () => {
  expect(await docpoints(['classify', '-h'])).toEqual(await docpoints(['classify', '--help']));
});

test('without a command, what there is is listed on standard error', async () => {
  const { code, out, err } = await docpoints([]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('docpoints needs a command.');
  expect(err).toContain('docpoints classify');
});

test('a mistyped command is answered with the nearest', async () => {
  const { code, out, err } = await docpoints(['clasify']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('docpoints has no command “clasify”. Did you mean docpoints classify?');
});

test('a command of a group that is not there is answered with those that are', async () => {
  const { code, err } = await docpoints(['config', 'frobnicate']);
  expect(code).toBe(2);
  expect(err).toContain(
    'docpoints config has no command “frobnicate”. Its commands are `check`, `schema`, `show`.',
  );
});

test('an option before its command is told where it belongs', async () => {
  const { code, err } = await docpoints(['ledger', '--ledger', '.', 'verify']);
  expect(code).toBe(2);
  expect(err).toContain('docpoints ledger has no option --ledger. The options of a command stand behind it.');
});

test('a name of every object is no command', async () => {
  expect((await docpoints(['constructor'])).code).toBe(2);
});

test('a mistyped option is answered with the nearest, and with how the command is called', async () => {
  const { code, out, err } = await docpoints(['classify', '--fiels', 'pr.json']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('There is no option --fiels. Did you mean --files?');
  expect(err).toContain('docpoints classify --files pr.json');
});

test('what was typed cannot steer the terminal', async () => {
  const { err } = await docpoints(['config', '\u001B[31mred\u009B2J\u202E']);
  expect(err).toContain('“�[31mred�2J�”');
});

test('an option after -- is an argument', async () => {
  const { code, err } = await docpoints(['config', 'check', '--', '--help']);
  expect(code).toBe(2);
  expect(err).toContain('There is no file --help.');
});

test('in a clone whose packages are not installed it is said how to install them', async () => {
  const clone = await folderWith({});
  const root = resolve(import.meta.dirname, '../..');
  for (const name of ['src', 'package.json'])
    await cp(join(root, name), join(clone, name), { recursive: true });
  const child = spawn(process.execPath, [join(clone, 'src/cli.ts'), 'init', '--yes']);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [code] = await once(child, 'close');
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toMatch(
    /^The packages that docpoints needs are not installed \(no \S+\): run `npm ci` in \S+\.\n$/,
  );
  expect(err).toContain(clone);
});

test('where nobody hears the messages, the exit code is the same', async () => {
  const program = resolve(import.meta.dirname, '../../src/cli.ts');
  const child = spawn(process.execPath, [program, 'ledger', 'verify', '--ledger', 'nowhere']);
  child.stderr.destroy();
  const [code] = await once(child, 'close');
  expect(code).toBe(2);
});

test('a reader that stops early ends the command without a word', async () => {
  const program = resolve(import.meta.dirname, '../../src/cli.ts');
  const child = spawn(process.execPath, [program, 'classify', '--jsonl']);
  const line = `${JSON.stringify({ id: 1, title: 'T', author: null, files: [] })}\n`;
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.on('error', () => {});
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.write(line.repeat(20_000));
  const [code] = await once(child, 'close');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
