import type { Path } from '../offset-of.ts';
import { describeValue } from '../words.ts';
import type { WrittenProgram } from '../written-program.ts';
import { type Rule, wrong } from './rule.ts';

export const globsCanMatch: Rule = (program) =>
  globsOf(program).flatMap(([path, glob, part]) => {
    const fault = faultOfGlob(glob);
    return fault === null ? [] : [wrong(path, `${describeValue(glob)}, ${fault[0]}`, fault[1], { part })];
  });

type Placed = readonly [path: Path, glob: string, part: 'key' | 'value'];

function globsOf({ docs = {}, activities = {} }: WrittenProgram): Placed[] {
  const listed = (globs: readonly string[] | undefined, path: Path) =>
    (globs ?? []).map((glob, at): Placed => [[...path, at], glob, 'value']);
  return [
    ...listed(docs.include, ['docs', 'include']),
    ...listed(docs.exclude, ['docs', 'exclude']),
    ...Object.keys(docs.factors ?? {}).map((glob): Placed => [['docs', 'factors', glob], glob, 'key']),
    ...Object.entries(activities).flatMap(([id, activity]) =>
      (activity?.['found-in'] ?? []).flatMap(({ paths }, at) =>
        listed(paths, ['activities', id, 'found-in', at, 'paths']),
      ),
    ),
  ];
}

/** As many globs without braces one with braces may stand for. */
const mostWays = 200;

/** What stands between an opening brace and the next closing one. */
function bracesIn(glob: string): string[] {
  return Array.from(glob.matchAll(/\{([^}]*)\}/g), ([, inner = '']) => inner);
}

/** Why a glob would match nothing, or take too long to match. */
function faultOfGlob(glob: string): readonly [found: string, expected: string] | null {
  if (glob.startsWith('/'))
    return ['which starts with `/`', 'a path from the top of the repository, without `/`'];
  if (glob.startsWith('!')) return ['which starts with `!`', 'what is left out under `docs.exclude`'];
  if (glob.endsWith('/')) return ['which is a folder', `its files: \`${glob}**\``];
  if (/[()]|[\]}]\+/.test(glob))
    return ['which is more than a glob', 'a glob of `*`, `**`, `?`, `{a,b}` and `[abc]`'];
  const braces = bracesIn(glob);
  if (braces.some((inner) => inner.includes('{') || inner.includes('..')))
    return ['with more than names in its `{…}`', '`{a,b}`: names with commas between them'];
  const ways = braces.reduce((product, inner) => product * inner.split(',').length, 1);
  if (ways > mostWays) return [`which stands for ${ways.toLocaleString('en')} globs`, `at most ${mostWays}`];
  const within = glob.split('/').map((part) => part.match(/\*+/g)?.length ?? 0);
  if (Math.max(...within) > 2) return ['with too many `*` in one name', 'at most 2 in one name'];
  const all = within.reduce((sum, count) => sum + count, 0);
  return all > 4 ? [`with ${all} wildcards`, 'at most 4'] : null;
}
