import { example, type Rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

/** Folders of data and samples that pages are often made from, and samples of code among the documentation. */
const near =
  /(?:^|\/)(?:data|examples?|samples?|snippets|content)\/|(?:^|\/)(?:[\w.-]{1,60}-)?docs?(?:_src)?\/(?:.*\/)?[^/]+\.(?:java|kt|groovy|scala|cs|py|rb|rs|go|php|swift|tsx?|sql)$/i;
/** What builds the documentation: no page shows it. */
const build = /(?:^|\/)(?:conf(?:ig)?|setup|[\w.-]{1,60}\.config)\.\w+$/i;

/** Strangers choose the paths, and matching takes time by a power of the length. */
const longest = 500;

const isNear = (path: string): boolean => path.length <= longest && near.test(path) && !build.test(path);

export const noDocumentation: Rule = {
  name: 'no-documentation',
  about: 'No documentation file is changed, or only in passing by a change of something else.',
  examples: [
    example('Cache the build', null, {
      'package.json': ['+  "cache": true,'],
      '.github/workflows/build.yml': ['+      cache: npm'],
    }),
    example('Drop the old queue', 'added-information', {
      'guide.md': [
        '-The old queue is slower, yet it keeps its messages over a restart of the service.',
        '-To go back to it, set `queue` to `old`, and start the service again.',
      ],
      ...Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`queue-${at}.ts`, ['-send();']])),
    }),
    example('Improve the pull request template', null, {
      '.github/pull_request_template.md': ['+Please say what you changed and why.'],
    }),
  ],
  judge: ({ change, gain, places }) => {
    if (change.files.length === 0)
      return {
        class: null,
        sure: change.others.some(isNear) ? 'files near documentation' : 'no documentation',
        because: 'No documentation file is changed',
      };
    if (
      gain === 0 &&
      places <= 2 &&
      change.total.deletedWords < thresholds.passingWords &&
      change.others.length > thresholds.otherFiles * change.files.length
    )
      return {
        class: null,
        sure: 'documentation in passing',
        because: 'A change of other files that touches the documentation in passing',
      };
    return null;
  },
};
