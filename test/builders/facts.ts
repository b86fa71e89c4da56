import type { ChangedFile } from '../../src/change/changed-file.ts';
import type { Comment, Facts, Permission, Person, PullRequestFacts } from '../../src/decide/facts.ts';
import type { Program } from '../../src/program/program.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';

export const people = {
  octocat: { id: 583231, login: 'octocat', isBot: false },
  ana: { id: 1, login: 'ana', isBot: false },
  bo: { id: 2, login: 'bo', isBot: false },
  tri: { id: 3, login: 'tri', isBot: false },
  stranger: { id: 4, login: 'hubot', isBot: false },
  bot: { id: 5, login: 'renovate[bot]', isBot: true },
  docpoints: { id: 6, login: 'docpoints[bot]', isBot: true },
} satisfies Record<string, Person>;

const permissions: [Person, Permission][] = [
  [people.octocat, 'read'],
  [people.ana, 'maintain'],
  [people.bo, 'write'],
  [people.tri, 'triage'],
];

export function buildProgram(yaml: string | null = 'extends: dataminer'): Program {
  const reading = readProgram(yaml, '.github/docpoints.yml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.program;
}

/** A misspelt word, mended. */
const typo: ChangedFile = {
  filename: 'docs/a.md',
  status: 'modified',
  additions: 1,
  deletions: 1,
  patch: '@@ -1,3 +1,3 @@\n # A\n \n-Teh text of the page.\n+The text of the page.',
};

/** A whole new page. */
export const guide: ChangedFile = {
  filename: 'docs/guide.md',
  status: 'added',
  additions: 40,
  deletions: 0,
  patch: `@@ -0,0 +1,40 @@\n+# Set up a connector\n${Array.from({ length: 39 }, (_, line) => `+Step ${line} explains how the connector ${line} reads its values from the device, and what to do when it does not answer.`).join('\n')}`,
};

export const mergedAt = '2026-11-23T09:00:00Z';
/** A minute after the merge, two, … */
export const after = (minutes: number): string =>
  new Date(Date.parse(mergedAt) + minutes * 60_000).toISOString().replace('.000', '');

/** What a person wrote, by default a minute after the merge. */
export function say(author: Person | null, body: string, changes: Partial<Comment> = {}): Comment {
  const id = changes.id ?? 99;
  return {
    id,
    url: `https://github.com/octo-org/docs/pull/12#issuecomment-${id}`,
    author,
    body,
    createdAt: after(1),
    isEdited: false,
    isEditedByOther: false,
    isOwn: false,
    ownReactions: [],
    ...changes,
  };
}

/** A merged pull request of octocat's that mends one word, looked at a day later. */
export function buildFacts(
  changes: Partial<Omit<Facts, 'pull'>> & { readonly pull?: Partial<PullRequestFacts> } = {},
): Facts {
  return {
    repository: {
      id: 1296269,
      owner: 'octo-org',
      name: 'docs',
      defaultBranch: 'main',
      isPrivate: false,
      url: 'https://github.com/octo-org/docs',
    },
    files: [typo],
    comments: [],
    labellings: [],
    repositoryLabels: null,
    teams: new Map(),
    accounts: new Map<string, Person | null>([
      ...Object.values(people).map((person) => [person.login.toLowerCase(), person] as const),
      ['nobody-of-this-name', null],
      ['nobody-here', null],
    ]),
    self: { id: people.docpoints.id, login: people.docpoints.login },
    lastSetIn: null,
    ownDeletedAt: null,
    permissions: new Map(permissions.map(([{ id }, permission]) => [id, permission])),
    entries: [],
    members: foldMembers(changes.entries ?? []),
    now: new Date('2026-11-24T10:00:00Z'),
    ...changes,
    pull: {
      kind: 'pull',
      number: 12,
      title: 'Correct a word',
      url: 'https://github.com/octo-org/docs/pull/12',
      author: people.octocat,
      state: 'merged',
      mergedAt,
      mergeCommit: 'c'.repeat(40),
      baseBranch: 'main',
      headCommit: 'd'.repeat(40),
      labels: [],
      isDraft: false,
      body: '',
      isAuthorOfOrganisation: false,
      coAuthors: [],
      assignees: [],
      ...changes.pull,
    },
  };
}

export const open = { state: 'open', mergedAt: null, mergeCommit: null } as const;
