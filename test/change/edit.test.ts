import { describe, expect, test } from 'vitest';

import type { ChangedFile } from '../../src/change/changed-file.ts';
import { readChange } from '../../src/change/read-change.ts';
import { changedFile } from '../builders/changed-file.ts';

const isDocumentation = (path: string) => /\.(?:md|rst|adoc|html|png)$|toc\.yml$/.test(path);
const totalOf = (...files: readonly ChangedFile[]) => readChange(files, isDocumentation).total;

describe('small edits', () => {
  const kinds = [
    ['spelling', 'Recieve the message.', 'Receive the message.'],
    ['spelling', 'Teh text is short.', 'The text is short.'],
    ['grammar', 'It is a part the system.', 'It is a part of the system.'],
    ['value', 'Wait for 30 seconds.', 'Wait for 60 seconds.'],
    ['value', 'It runs on 2.4.1 alone.', 'It runs on 2.6.0 alone.'],
    ['value', 'It has four parts.', 'It has three parts.'],
    ['meaning', 'The agent should run as root.', 'The agent must not run as root.'],
    ['meaning', 'The option is enabled here.', 'The option is disabled here.'],
    ['spelling', 'Set `upperLimt` to a number.', 'Set `upperLimit` to a number.'],
    ['name', 'Set `maxSize` to a number.', 'Set `minSize` to a number.'],
    ['name', 'Set `maxSize` to a number.', 'Set `upperLimit` to a number.'],
    ['clause', 'The key is needed.', 'The key is needed when servers run behind proxies.'],
    ['meaning', 'You need to restart it.', 'You need not restart it.'],
    ['wording', 'You do not need a key.', 'You don’t need a key.'],
    ['wording', 'Press the big button.', 'Press the large button.'],
    ['spelling', 'It runs in OpneStack alone.', 'It runs in OpenStack alone.'],
    ['name', 'It runs in OpenStack alone.', 'It runs in OpenShift alone.'],
    ['meaning', 'Diese Einstellung ist nötig.', 'Diese Einstellung ist nicht nötig.'],
    ['wording', 'Diese Einstellung ist nötig.', 'Diese Einstellung ist stets nötig.'],
    ['meaning', 'Ce réglage est nécessaire.', 'Ce réglage n’est pas nécessaire.'],
    ['meaning', 'Этот параметр обязателен.', 'Этот параметр не обязателен.'],
    ['meaning', '이 설정은 필요합니다.', '이 설정은 필요하지 않습니다.'],
    ['meaning', '此设置可以更改。', '此设置不可以更改。'],
    ['meaning', 'この設定は必要です。', 'この設定は必要ではありません。'],
    ['meaning', 'この値は変更できます。', 'この値は変更できません。'],
    ['value', '最大三十件まで送信できます。', '最大五十件まで送信できます。'],
  ] as const;
  test.each(kinds)('of %s', (kind, before, after) => {
    expect(totalOf(changedFile('a.md', [`-${before}`, `+${after}`]))).toMatchObject({
      [kind]: 1,
      edits: 1,
      newWords: 0,
    });
  });

  test.each([
    ['denied in another form', '値は変更できません。', '値は変更できない。'],
    ['said to be needed in another form', '値を変更する必要があります。', '値を変更しなければなりません。'],
    [
      'denied by another word',
      'Der Dienst startet nie ohne Schlüssel.',
      'Der Dienst startet nicht ohne Schlüssel.',
    ],
  ])('nothing is turned round that is %s', (_, before, after) => {
    expect(totalOf(changedFile('a.md', [`-${before}`, `+${after}`])).meaning).toBe(0);
  });

  test('italics set by another sign are no other words, an underscore in code is one', () => {
    expect(totalOf(changedFile('a.md', ['-Use *this* one.', '+Use _this_ one.']))).toMatchObject({
      punctuation: 1,
      case: 0,
      edits: 0,
    });
    expect(
      totalOf(changedFile('a.md', ['-Set `size` to a number.', '+Set `size_` to a number.'])),
    ).toMatchObject({
      edits: 1,
    });
  });

  test('an address put right is a link mended, and no sign besides', () => {
    const lines = ['-See [the guide](./old.md).', '+See [the guide](./new.md).'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ changedLinks: 1, punctuation: 0, edits: 0 });
  });

  test('one that is made in many files is one', () => {
    const files = ['a', 'b', 'c'].map((name) =>
      changedFile(`${name}.md`, ['-Recieve the message.', '+Receive the message.']),
    );
    expect(totalOf(...files)).toMatchObject({ spelling: 1, edits: 3 });
  });

  test('words replaced in the same way in many short sentences are new once', () => {
    const files = ['list', 'stop', 'start'].map((name) =>
      changedFile(`${name}.md`, [`-Look at: \`${name}\`.`, `+See also: \`${name}\`.`]),
    );
    expect(totalOf(...files)).toMatchObject({ newSentences: 1, newWords: 2, edits: 2, wording: 1 });
  });

  test('a list number that was wrong', () => {
    const lines = ['-7. Close the window.', '-8. Wait.', '+6. Close the window.', '+7. Wait.'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ listNumbers: 2, newWords: 0, edits: 0 });
  });

  test('but not one that readers do not see, where each item is written as the first', () => {
    const lines = ['-1. Close the window.', '-1. Wait.', '+1. Close the window.', '+2. Wait.'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ listNumbers: 0 });
  });

  test('a doubled word taken out is grammar', () => {
    expect(
      totalOf(
        changedFile('a.md', [
          '-It gives a a warning to all who are there.',
          '+It gives a warning to all who are there.',
        ]),
      ),
    ).toMatchObject({ grammar: 1, deletedWords: 0 });
    expect(totalOf(changedFile('a.md', ['-The current current host.', '+The current host.']))).toMatchObject({
      grammar: 1,
    });
  });

  test('another version in code is a value', () => {
    const lines = [' ```toml', '-needs = "service >= 0.9.5"', '+needs = "service >= 0.9.8"', ' ```'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ codeEdits: 1, codeValues: 1 });
  });

  test('words of code in another order are an edit of it', () => {
    const lines = [' ```sh', '-service --all uninstall it', '+service uninstall --all it', ' ```'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ changedCode: 1, codeEdits: 1 });
  });
});
