import type { ChangedFile } from '../../src/change/changed-file.ts';
import { changedFile } from '../builders/changed-file.ts';

/** Numbers that look drawn by lot, from 0 up to 1, and are the same in every run. */
function* lots(): Generator<number, never> {
  for (let state = 42; ; state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff)
    yield (state >> 8) / 0x80_00_00;
}

const small =
  `the of a to in and is for that with on as it by this are be or from you can when if not at an will which all`.split(
    ' ',
  );
const syllables =
  'ser ver ta ble que con fig mo du le re port in dex par ti ac count up load win dow key se cret'.split(' ');

/**
 * Pull requests of documentation in the sizes of real ones: most change a few lines amid of others, few add pages of
 * a hundred; of all their text two thirds are patches of documentation, and a third lines of these that changed.
 * Without end, and the same in every run.
 */
export function* pullRequests(): Generator<string, never> {
  const drawn = lots();
  const lot = () => drawn.next().value;
  const upTo = (most: number) => Math.floor(lot() * most);
  const words = Array.from({ length: 6000 }, () =>
    Array.from({ length: 1 + upTo(4) }, () => syllables[upTo(syllables.length)]).join(''),
  );
  // Of many words few make up most of a text.
  const word = () => (lot() < 0.4 ? small[upTo(small.length)] : words[Math.floor(lot() ** 3 * words.length)]);
  const prose = () => {
    const text = Array.from({ length: 6 + upTo(18) }, word).join(' ');
    const said = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
    if (lot() < 0.1) return `${said}, see [${word()}](./${word()}.md).`;
    return lot() < 0.05 ? `It’s “${said}” – \u2192 naïve.` : `${said}.`;
  };
  const line = () => {
    const kind = lot();
    if (kind < 0.2) return '';
    if (kind < 0.35) return `- ${prose()}`;
    if (kind < 0.4) return `## ${word()} ${word()}`;
    if (kind < 0.45) return `| \`${word()}\` | ${prose()} |`;
    if (kind < 0.5) return `\t${word()}("${word()}", ${upTo(100)});`;
    return `${prose()} ${prose()}`;
  };
  const edited = (text: string) =>
    text
      .split(' ')
      .map((one) => (lot() < 0.08 ? word() : one))
      .join(' ');
  const edit = (): string[] => {
    const context = () => Array.from({ length: 3 }, () => ` ${line()}`);
    const old = Array.from({ length: 1 + upTo(2) }, line);
    const fresh = lot() < 0.3 ? [] : old.map(edited);
    const added = lot() < 0.4 ? Array.from({ length: 1 + upTo(5) }, line) : [];
    return [
      ...context(),
      ...old.map((text) => `-${text}`),
      ...[...fresh, ...added].map((text) => `+${text}`),
      ...context(),
    ];
  };
  const hunks = (): string =>
    Array.from({ length: 1 + Math.floor(8 * lot() ** 3) }, (_, at) => {
      const lines = edit();
      return `@@ -${40 * at + 31},${lines.length} +${40 * at + 31},${lines.length} @@\n${lines.join('\n')}`;
    }).join('\n');
  const file = (at: number): ChangedFile => {
    const name = `docs/${word()}/${word()}-${at}`;
    const is = lot();
    if (is < 0.33) return changedFile(`${name}.ts`, [], { patch: hunks() });
    if (is < 0.4) {
      const lines = Array.from({ length: 20 + Math.floor(150 * lot() ** 2) }, () => `+${line()}`);
      const patch = `@@ -0,0 +1,${lines.length} @@\n${lines.join('\n')}`;
      return changedFile(`${name}.md`, [], { status: 'added', patch });
    }
    return changedFile(`${name}.md`, [], { patch: hunks() });
  };
  for (let id = 1; ; id += 1)
    yield JSON.stringify({
      id,
      title: prose(),
      author: 'octocat',
      files: Array.from({ length: 1 + Math.floor(40 * lot() ** 5) }, (_, at) => file(at)),
    });
}

/** As many of these lines as make up so many characters. */
export function linesOf(source: Iterator<string, never>, characters: number): string[] {
  const lines: string[] = [];
  for (let left = characters; left > 0; left -= lines.at(-1)?.length ?? 0) lines.push(source.next().value);
  return lines;
}

/** One pull request of one page with so many edits. */
export function pullRequestOf(edits: number): string {
  const drawn = lots();
  const text = (signs: string) =>
    `${signs}${Array.from({ length: 14 }, () => `word${Math.floor(drawn.next().value * 5000)}`).join(' ')}`;
  const patch = Array.from(
    { length: edits },
    (_, at) =>
      `@@ -${40 * at + 31},4 +${40 * at + 31},4 @@\n${[text(' '), text('-'), text('+'), text('+'), text(' ')].join('\n')}`,
  ).join('\n');
  const files = [changedFile('a.md', [], { patch })];
  return JSON.stringify({ id: 1, title: 'Edit', author: 'octocat', files });
}
