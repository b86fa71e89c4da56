import { classify } from '../../src/classify/classify.ts';
import { fitted } from '../../src/classify/fitted.ts';
import type { Example, Rule } from '../../src/classify/rule.ts';
import { rules } from '../../src/classify/rules.ts';
import {
  editWeights,
  gainWeights,
  thresholds,
  worthBends,
  worthCurve as curve,
} from '../../src/classify/thresholds.ts';
import { docs } from '../builders/docs.ts';

const introduction = `# What a pull request is, and what it is worth

This page is made by the tests from the rules themselves; each example is a test. The rules are asked from top to bottom, and the first that finds something decides. What a rule judges by is counted in words and sentences as a reader sees them, not in lines: text that was moved, repeated or wrapped in other lines is told apart from new text before any rule is asked.

All thresholds stand in [\`src/classify/thresholds.ts\`](../src/classify/thresholds.ts), those by which text is compared in [\`src/change/thresholds.ts\`](../src/change/thresholds.ts), each with its unit. They were set by hand. What was read off rated pull requests stands in [\`src/classify/fitted.json\`](../src/classify/fitted.json); [\`eval/\`](../eval/README.md) says how, and how good the answers are.`;

/** The page on the classifier, made of its rules, their examples, and its parameters. */
export function rulesPage(): string {
  return `${[introduction, tableOfRules(), ...rules.map(section), weighing(), gains(), confidence(), ofTheProgram].join('\n\n')}\n`;
}

const inWords: Record<string, string> = {
  'typo-fix': 'typo fix',
  'added-information': 'added information',
  'large-contribution': 'large contribution',
  null: 'nothing',
};
const told = (is: string | null): string => inWords[String(is)] ?? String(is);

function tableOfRules(): string {
  return table(
    ['', 'rule', 'finds', 'answers'],
    rules.map((rule, at) => [
      String(at + 1),
      `[${rule.name}](#${rule.name})`,
      rule.about,
      told(rule.examples[0]?.is ?? null),
    ]),
  );
}

const section = (rule: Rule): string =>
  [`## ${rule.name}`, rule.about, ...rule.examples.map(shown)].join('\n\n');

/** Lines of an example that are shown, and files. */
const [mostLines, mostFiles] = [8, 2];

function shown({ name, contribution, is }: Example): string {
  const { worth } = classify(contribution, docs);
  const { files, author, isBot } = contribution;
  const by = isBot || author !== 'octocat' ? ` by \`${author ?? 'nobody'}\`${isBot ? ' (a bot)' : ''}` : '';
  const parts = files.slice(0, mostFiles).flatMap(({ filename, patch = '' }) => {
    const lines = patch.split('\n').slice(1);
    const more = lines.length - mostLines;
    return [`@@ ${filename} @@`, ...lines.slice(0, mostLines), ...(more > 0 ? [`… ${more} more lines`] : [])];
  });
  const others = files.length - mostFiles;
  if (others > 0) parts.push(`… ${others} more files`);
  return `**${name}**${by} → ${told(is)}${is === null ? '' : `, worth ${worth}`}\n\n${fenced(parts)}`;
}

const fenced = (lines: readonly string[]): string => ['````diff', ...lines, '````'].join('\n');

function weighing(): string {
  return [
    '## Between a correction and added information',
    'Where small edits are all there is, they are weighed. Each kind of edit tells a reader so much (`told` is the sum, lowered by the corrections beside it):',
    table(['kind of edit', 'weight'], entries(editWeights)),
    'The sum of these, each times its weight, is the logarithm of the odds that the edits are information. Counts enter by the logarithm of one more than they are.',
    table(
      ['signal', 'weight'],
      [['(always)', String(fitted.informs.bias)], ...entries(fitted.informs.weights)],
    ),
  ].join('\n\n');
}

function gains(): string {
  return [
    '## The worth',
    `A typo fix is worth 25 to 50: 25, and ${curve.typoPlace} for each place corrected beyond ${curve.typoFirst}, ${curve.typoPage} for each page with such places beyond the first. A large contribution is worth 300 to 1,000 by its gain. The gain is counted in words of English prose; one of each of these counts as so many:`,
    table(
      ['of', 'words'],
      entries(gainWeights).filter(([name]) => name !== '`deletedCodeLine`' && name !== '`codeAlone`'),
    ),
    `Of the lines of code added, ${gainWeights.deletedCodeLine} times those taken out are none; and code counts no more than the prose beside it and ${gainWeights.codeAlone} words.`,
    `Added information is worth 30 to 300: ${Math.exp(fitted.worth.bias).toFixed(0)} times (1 + each of these) to the power beside it, the gain in units of 40 words, of places the first ${worthBends.mostPlaces}.`,
    table(['measure', 'power'], entries(fitted.worth.weights)),
  ].join('\n\n');
}

function confidence(): string {
  return [
    '## The confidence',
    'Where edits are weighed, the confidence is the odds above. Every other verdict says how often verdicts like it were right, on rated pull requests:',
    table(['what the verdict stands on', 'right'], entries(fitted.right)),
  ].join('\n\n');
}

const ofTheProgram = `## What the program file can change

The classifier knows no program: it says one of three classes, or nothing, and a worth. These keys of \`.github/docpoints.yml\` decide what comes of it. The numbers above are no part of it: they stay the same for every program, so that a worth means the same everywhere.

| key | what it does |
| --- | --- |
| \`activities.*.finds\` | which activity a class is. The first activity that finds it is proposed; a class that none finds earns nothing. |
| \`activities.*.points\` | what the worth becomes: a number is proposed as it is, whatever the worth. Of \`{ min, max, step }\` the ends stand for the least and the highest worth of the classes that the activity finds (25 to 50, 30 to 300, 300 to 1,000), and what is between is mapped linearly and rounded to a step. Nothing below \`min\` is ever proposed. |
| \`docs.include\`, \`docs.exclude\` | which files are documentation: others are counted and named in the reasons, and weigh nothing. Data files and samples that pages are made from belong here. Some are none whatever the globs say: what pages are set in (\`layouts/\`, \`_includes/\`; among documentation only what is programmed), pictures of sponsors, badges and browser tabs, hidden folders and \`.github\` but its guides for contributors, forms for pull requests, pictures, pages of HTML and fixtures in a folder of tests at the root or of a package, and what agents are told (\`AGENTS.md\`, \`CLAUDE.md\`). |
| \`docs.factors\` | globs and what the points proposed there are multiplied by, within the range of the activity. It counts where every documentation file of the change is in such a place; where the factors differ, the one nearest to 1. The reasons name it. |
| \`docs.branches\` | the base branches whose merges are looked at; the classifier does not see a branch. |
| \`labels\` | a label marked as a \`hint\` at an activity is evidence, whoever set it: it makes surer or less sure, and decides where the confidence is below ${thresholds.hintDecides}. It never makes something of nothing. Labels that set an activity or points are a maintainer's decision, no evidence. |
| \`authors.exclude\`, \`authors.agents\` | whose pull requests earn nothing, whatever they are. That a bot opened one, GitHub or the end of its name tells. |

What is proposed is never more than that: a maintainer sets another activity, or any number up to \`max\`, with a command or a label.`;

const entries = (values: Readonly<Record<string, number>>): string[][] =>
  Object.entries(values).map(([name, value]) => [`\`${name}\``, String(value)]);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
