import * as fc from 'fast-check';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';

import config from '../../rolldown.config.ts';
import { signerOf } from '../../src/ledger/signer.ts';
import { presets } from '../../src/program/presets.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { readYaml } from '../../src/program/read-yaml.ts';
import { everyKey } from '../program/every-key.ts';

/** A room as it is in the Action's bundle: without what is left out there. */
async function bundled<Room>(input: string): Promise<Room> {
  const [action] = [config].flat();
  const plugins = [action?.plugins].flat().filter((one) => namesOf(one).startsWith('leave-'));
  const bundle = await rolldown({ ...action, input, plugins });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  const code = output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

function namesOf(plugin: unknown): string {
  return typeof plugin === 'object' && plugin !== null && 'name' in plugin ? String(plugin.name) : '';
}

const odd = [
  '%YAML 1.1\n---\na: yes\nb: 0o7\nc: 12:30\n',
  '%TAG ! tag:example.com,2026:\n---\n!a b: c\n',
  'a: !!binary aGk=\nb: !!set {x, y}\nc: !!omap [d: 1]\ne: !!timestamp 2026-11-26\n',
  '<<: {a: 1}\nb: 2\n',
  'a: &x {b: 1}\nc: *x\n<<: *x\n*x : 2\n',
  'a: &x [*x]\n',
  '? [a, b]\n: c\n? {d: e}\n: f\n? \n: g\n',
  '{a: b, [c]: d, *e : f, ? g : h}\n',
  "a: >-\n  folded\n  text\n\n  more\nb: |2\n    kept\nc: \"x\\u00e9\\\n  y\"\nd: 'it''s'\n",
  'int: [1, -1, 0x1f, 0o17, 1_000, 9007199254740993]\nfloat: [.5, 1e3, .inf, -.INF, .nan, 5.000]\n',
  'none: [~, null, Null, ]\nboolean: [true, False, yes, off]\n1: one\ntrue: two\nnull: three\n',
  'a: 1\na: 2\n',
  '\ta: b\n',
  '--- a\n--- b\n',
  'a: [b\n',
];
const pieces = [
  'a',
  '1',
  ': ',
  '- ',
  '? ',
  '\n',
  '  ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '&x ',
  '*x ',
  '<<',
  '!!set ',
  '"',
  "'",
];

test('the Action reads YAML as the source does, though what writes it is left out', async () => {
  const action = await bundled<{ readYaml: typeof readYaml }>('src/program/read-yaml.ts');
  expect(action.readYaml).not.toBe(readYaml);
  const same = (text: string) => {
    const [mine, theirs] = [readYaml(text, 'a.yml'), action.readYaml(text, 'a.yml')];
    expect([theirs.value, theirs.mistakes], text).toEqual([mine.value, mine.mistakes]);
    expect(theirs.place(['a', 0], 'value'), text).toEqual(mine.place(['a', 0], 'value'));
  };
  for (const text of [...presets.values(), everyKey, ...odd]) same(text);
  const texts = fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 12 }).map((some) => some.join(''));
  fc.assert(fc.property(texts, same), { numRuns: 2000 });
});

test('the Action reads program files as the source does, though words that it never shows are left out', async () => {
  const action = await bundled<{ readProgram: typeof readProgram }>('src/program/read-program.ts');
  expect(action.readProgram).not.toBe(readProgram);
  const files = [...presets.keys()].map((name) => `extends: ${name}\n`);
  const wrong = 'extends: nobody\nactivites: {}\ndocs: { include: 3 }\nprogram: { levels: [{ name: A }] }\n';
  for (const text of [...files, ...presets.values(), everyKey, wrong])
    expect(JSON.stringify(action.readProgram(text, 'a.yml')), text).toBe(
      JSON.stringify(readProgram(text, 'a.yml')),
    );
});

test('the Action signs as the source does, though it takes digest and base64 from Node', async () => {
  const action = await bundled<{ signerOf: typeof signerOf }>('src/ledger/signer.ts');
  expect(action.signerOf).not.toBe(signerOf);
  const at = new Date('2026-11-24T10:00:00Z');
  const keys = fc.uint8Array({ minLength: 1, maxLength: 100 });
  const same = (key: Uint8Array, body: string) => {
    const whole = `whsec_${Buffer.from(key).toString('base64')}`;
    for (const secret of [whole, whole.replace(/=+$/, '')])
      expect(action.signerOf(secret)?.sign('msg_1', at, body)).toBe(
        signerOf(secret)?.sign('msg_1', at, body),
      );
  };
  fc.assert(fc.property(keys, fc.string({ unit: 'grapheme' }), same));
  for (const none of ['whsec_', 'whsec_no base64', 'whsec_YWJj-_', 'whsec_YW=j'])
    expect([none, action.signerOf(none), signerOf(none)]).toEqual([none, null, null]);
});
