import { schema } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';

import { changedQuery } from '../../src/github/changed-query.ts';
import { commitMutation } from '../../src/github/commit.ts';
import { beginMutation } from '../../src/github/create-branch.ts';
import { commentsQuery, pullRequestQuery } from '../../src/github/pull-request-query.ts';
import { accountsQuery } from '../../src/github/read-accounts.ts';
import { branchQuery, commitQuery, folderQuery } from '../../src/github/read-branch.ts';
import { labelsQuery } from '../../src/github/read-labels.ts';
import { peopleQuery } from '../../src/github/read-people.ts';
import { programFileQuery } from '../../src/github/read-program-file.ts';
import { writeMutation } from '../../src/github/write.ts';

// The published text defines two fields twice, which validating the schema itself would refuse.
const published = buildSchema(schema.idl, { assumeValid: true, assumeValidSDL: true });

const [ana, bo] = [
  { id: 1, login: 'ana', isBot: false },
  { id: 2, login: 'bo', isBot: false },
];
const docs = { owner: 'octo-org', repo: 'docs' };
const teams = new Map([
  ['@octo-org/docs', [ana, bo]],
  ['@octo-org/staff', [bo]],
]);
const ledger = { commit: 'a'.repeat(40), paths: ['members/1/1.json'] };
const { query: people } = peopleQuery(docs, { permissions: [ana, bo], teams, accounts: ['hubot'], ledger });
const nobody = { permissions: [], teams: new Map(), accounts: ['hubot'], ledger: null };
const { query: little } = peopleQuery(docs, nobody);

const files = ['head.json', 'ledger/2026-11.jsonl'];

describe('by GitHub’s published schema', () => {
  test.each([
    ['the question about a pull request', pullRequestQuery(files, 3, 2)],
    ['the question about a pull request alone', pullRequestQuery([], 0, 0)],
    ['the question about what changed', changedQuery(files, 0)],
    ['the question about what changed, and about some by their numbers', changedQuery([], 2)],
    ['the question about further comments', commentsQuery],
    ['the question about a program file that another extends', programFileQuery],
    ['the question about accounts', accountsQuery(3)],
    ['the question about people', people],
    ['the question about people of whom little is open', little],
    ['the question about labels', labelsQuery(2)],
    ['the question about the ledger', branchQuery(files)],
    ['the question about where the ledger ends', branchQuery([])],
    ['the question about files of a commit', commitQuery(files)],
    ['the question about a folder', folderQuery],
    ['the commit to the ledger', commitMutation],
    ['the first one, with its branch', beginMutation],
    [
      'what is written on a pull request',
      writeMutation([{ kind: 'comment' }, { kind: 'update' }, { kind: 'delete' }, { kind: 'react' }]),
    ],
  ])('%s is valid', (_name, text) => {
    expect(validate(published, parse(text)).map(({ message }) => message)).toEqual([]);
  });

  test('a question for what does not exist is not', () => {
    expect(validate(published, parse('{ viewer { points } }'))).toHaveLength(1);
  });
});
