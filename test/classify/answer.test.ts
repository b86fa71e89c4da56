import { describe, expect, test } from 'vitest';

import { answerLine, parsePullRequest } from '../../src/classify/answer.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { changedFile } from '../builders/changed-file.ts';

const reading = readProgram(null, 'docpoints.yml');
const ask = (line: string): unknown => {
  if (!reading.ok) throw new Error('the preset is no program');
  return JSON.parse(answerLine(line, reading.program));
};
const pullRequest = {
  id: 'octo-org/docs#1',
  title: 'Fix a typo',
  author: 'octocat',
  is_bot: false,
  files: [{ ...changedFile('a.md', ['-Recieve it.', '+Receive it.']), sha: 'abc', changes: 2 }],
  anything: 'else',
};

test('a line is answered in the order and with the keys that are promised', () => {
  expect(Object.keys(ask(JSON.stringify(pullRequest)) as object)).toEqual([
    'id',
    'activity',
    'worth',
    'points',
    'confidence',
    'reasons',
    'measures',
  ]);
  expect(ask(JSON.stringify(pullRequest))).toMatchObject({
    id: 'octo-org/docs#1',
    activity: 'typo-fix',
    worth: 25,
    points: 25,
  });
});

test('nothing to reward is null and no points', () => {
  expect(ask(JSON.stringify({ ...pullRequest, is_bot: true }))).toMatchObject({
    activity: null,
    worth: 0,
    points: 0,
  });
});

describe('a line that is no pull request', () => {
  test('because it is no JSON has no id', () => {
    expect(ask('{oops')).toMatchObject({ id: null, error: expect.stringContaining('no JSON') });
  });

  test('because a key is wrong keeps its id and names the key', () => {
    expect(ask(JSON.stringify({ ...pullRequest, files: [{ filename: 7 }] }))).toMatchObject({
      id: 'octo-org/docs#1',
      error: expect.stringContaining('`files.0.filename` should be string, found 7'),
    });
  });

  test('because it is a number says what is expected', () => {
    expect(ask('3')).toMatchObject({ id: null, error: expect.stringContaining('"files"') });
  });
});

test('labels, an author that is gone and a missing patch are read', () => {
  const { contribution } = parsePullRequest({
    ...pullRequest,
    author: null,
    labels: ['spelling'],
    files: [{ filename: 'a.png', status: 'added', additions: 0, deletions: 0, patch: null }],
  });
  expect(contribution).toMatchObject({ author: null, labels: ['spelling'] });
  expect(contribution.files[0]).not.toHaveProperty('patch');
});
