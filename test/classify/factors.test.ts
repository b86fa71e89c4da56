import { describe, expect, test } from 'vitest';

import { answer } from '../../src/classify/answer.ts';
import { classify } from '../../src/classify/classify.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { changedFile } from '../builders/changed-file.ts';
import { docs } from '../builders/docs.ts';

const contribution = (...paths: readonly string[]) => ({
  title: 'Tell more',
  author: 'octocat',
  isBot: false,
  labels: [],
  files: paths.map((path) =>
    changedFile(path, [
      `+Who opens ${path.replaceAll(/\W/g, ' ')} for the first time waits until all of its pictures were drawn once.`,
    ]),
  ),
});
const factors = { 'translations/**': 0.5, 'archive/**': 0.2, 'tutorials/**': 2 };
const factorOf = (...paths: readonly string[]) =>
  classify(contribution(...paths), { ...docs, factors }).measures['factor'];

describe('a factor of the program', () => {
  test('counts where all documentation files are in its place, and is named', () => {
    expect(factorOf('translations/fr/a.md', 'translations/de/a.md')).toBe(0.5);
    expect(classify(contribution('archive/a.md'), { ...docs, factors }).reasons).toContain(
      'Points in archive/** count 0.2 times',
    );
  });

  test('does not count where a file is in no place that has one', () => {
    expect(factorOf('translations/fr/a.md', 'guide.md')).toBeUndefined();
    expect(factorOf('tutorials/a.md', 'guide.md')).toBeUndefined();
  });

  test('gives way to one that is nearer to counting once, whatever the order of the files', () => {
    expect(factorOf('archive/a.md', 'translations/fr/a.md')).toBe(0.5);
    expect(factorOf('translations/fr/a.md', 'archive/a.md')).toBe(0.5);
  });

  test('multiplies the points that are proposed, not below the least of the activity', () => {
    const pointsBy = (text: string, files: number): number => {
      const reading = readProgram(text, 'docpoints.yml');
      if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
      const paths = Array.from({ length: files }, (_, at) => `translations/fr/page-${at}.md`);
      return answer(1, contribution(...paths), reading.program).points;
    };
    const halved = "docs:\n  factors: { 'translations/**': 0.5 }\n";
    const least = pointsBy(halved, 1);
    expect(pointsBy(halved, 14)).toBeLessThan(pointsBy('', 14));
    expect(pointsBy(halved, 14)).toBeGreaterThanOrEqual(least);
  });
});
