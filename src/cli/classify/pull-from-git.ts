import { WrongUsage } from '../exit.ts';
import { readGitDiff } from './git-diff.ts';
import { openGit, type Git } from './git.ts';
import type { ReadPull } from './read-pull.ts';

/** As GitHub shows a pull request: renames at half alike, three lines around, whatever the clone is set to. */
const diff = [
  'diff-tree',
  '-r',
  '--find-renames=50%',
  '-l1000',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
];

/**
 * Reads `classify --git`: what HEAD adds since it left BASE, as GitHub shows it for a pull request. Title and author are
 * those of the newest commit that is no merge and, unless all are, by no bot. Throws WrongUsage for a range that is
 * none in that clone, OutsideFailed where Git cannot read it.
 */
export async function pullFromGit(folder: string, range: string | undefined): Promise<ReadPull> {
  const { id, base, head } = parseRange(range);
  const git = await openGit(folder);
  const from = await commit(git, base);
  const to = await commit(git, head);
  const parted = (await git.answer(['merge-base', from, to])).split('\n')[0] ?? '';
  if (parted === '')
    throw new WrongUsage(
      `“${base}” and “${head}” have no commit in common in the clone “${folder}”. If the clone is shallow, fetch more of it first.`,
    );
  const [list, patches] = await Promise.all([
    git.answer([...diff, '--raw', '--numstat', '-z', parted, to]),
    git.answer([...diff, '--patch', '--unified=3', parted, to]),
  ]);
  const { title, author, isBot } = await describe(git, parted, to);
  return {
    pull: {
      id,
      contribution: {
        title,
        author,
        isBot,
        labels: [],
        files: readGitDiff(list, patches),
      },
    },
    programFile: null,
  };
}

/** A name of a commit may hold single dots, and never begins with a dash: that would be an option. */
function parseRange(range: string | undefined) {
  const [id = '', base, head] = /^([^-].*?)\.{2,3}([^-.].*)$/s.exec(range ?? '') ?? [];
  if (base !== undefined && head !== undefined && !head.includes('..')) return { id, base, head };
  const found = range === undefined ? '--git needs a range' : `“${range}” is no range`;
  throw new WrongUsage(`${found} of commits: BASE..HEAD was expected, such as main..topic.`);
}

async function commit(git: Git, name: string): Promise<string> {
  const found = await git.find(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  if (found === null) throw new WrongUsage(`There is no commit “${name}” in the clone “${git.folder}”.`);
  return found;
}

/** Commits among which that of a person is looked for. */
const mostCommits = 100;

/** What the newest commit that is no merge says, if possible one of a person: bots tidy up behind others. */
async function describe(git: Git, from: string, to: string) {
  const told = ['rev-list', '--format=%s%x00%an', '--encoding=UTF-8'];
  const own = await git.answer([...told, `--max-count=${mostCommits}`, '--no-merges', `${from}..${to}`]);
  const commits = (own === '' ? await git.answer([...told, '--max-count=1', to]) : own)
    .split('\n')
    .filter((line) => line.includes('\0'))
    .map((line) => {
      const [title = '', author = ''] = line.split('\0');
      return { title, author, isBot: author.includes('[bot]') };
    });
  return commits.find(({ isBot }) => !isBot) ?? commits[0] ?? { title: '', author: '', isBot: false };
}
