import * as v from 'valibot';

import type { Program } from '../program/program.ts';
import type { Contribution } from './classification.ts';
import { classify } from './classify.ts';
import type { Fitted } from './fitted.ts';
import { propose } from './propose.ts';

const lines = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const changedFile = v.object({
  filename: v.string(),
  previous_filename: v.nullish(v.string()),
  status: v.optional(
    v.picklist(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
    'modified',
  ),
  additions: lines,
  deletions: lines,
  patch: v.nullish(v.string()),
});
const pullRequest = v.object({
  id: v.union([v.string(), v.number()]),
  title: v.string(),
  author: v.nullish(v.string()),
  is_bot: v.optional(v.boolean(), false),
  labels: v.nullish(v.array(v.string())),
  files: v.array(changedFile),
});

/** One pull request of `classify --jsonl`. */
export interface PullRequest {
  readonly id: string | number;
  readonly contribution: Contribution;
}

/**
 * Parses `{"id","title","author","is_bot","labels"?,"files"}`, the files as GitHub's `GET /pulls/N/files` gives them;
 * other keys are let pass. Throws a TypeError that says which key is wrong, what was expected and what was found.
 */
export function parsePullRequest(value: unknown): PullRequest {
  const parsed = v.safeParse(pullRequest, value);
  if (!parsed.success) throw new TypeError(mistake(parsed.issues[0]));
  const { id, title, author, is_bot, labels, files } = parsed.output;
  return {
    id,
    contribution: {
      title,
      author: author ?? null,
      isBot: is_bot,
      labels: labels ?? [],
      files: files.map(({ previous_filename, patch, ...file }) => ({
        ...file,
        ...(typeof previous_filename === 'string' ? { previous_filename } : {}),
        ...(typeof patch === 'string' ? { patch } : {}),
      })),
    },
  };
}

function mistake(issue: v.BaseIssue<unknown>): string {
  const key = v.getDotPath(issue);
  const where = key === null ? 'The pull request' : `Its key \`${key}\``;
  return `${where} should be ${issue.expected ?? 'otherwise'}, found ${issue.received}. Expected is {"id","title","author","is_bot","labels"?,"files"}, the files as GET /pulls/N/files gives them.`;
}

/** What `classify --jsonl` answers for one pull request. */
export interface Answer {
  readonly id: string | number;
  /** The class; null when there is nothing to reward. */
  readonly activity: string | null;
  readonly worth: number;
  /** What the program proposes; 0 when it rewards nothing here. */
  readonly points: number;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly measures: Readonly<Record<string, number>>;
}

/** Classifies a contribution and proposes points by the program; by other parameters than the fitted ones where the classifier is measured. */
export function answer(
  id: string | number,
  contribution: Contribution,
  program: Program,
  fitted?: Fitted,
): Answer {
  const classification = classify(contribution, program.docs, program.labels, fitted);
  const { class: activity, worth, confidence, reasons, measures } = classification;
  return {
    id,
    activity,
    worth,
    points: propose(classification, program)?.points ?? 0,
    confidence,
    reasons,
    measures,
  };
}

/** One line of JSON in, one out. A line that is no pull request answers `{"id":…|null,"error":"…"}`; never throws. */
export function answerLine(line: string, program: Program): string {
  let id: string | number | null = null;
  try {
    const value: unknown = JSON.parse(line);
    id = idOf(value);
    const parsed = parsePullRequest(value);
    return JSON.stringify(answer(parsed.id, parsed.contribution, program));
  } catch (error) {
    const why =
      error instanceof SyntaxError
        ? `The line is no JSON: ${error.message}`
        : String(error instanceof Error ? error.message : error);
    return JSON.stringify({ id, error: why });
  }
}

const withId = v.object({ id: v.union([v.string(), v.number()]) });
const idOf = (value: unknown): string | number | null => (v.is(withId, value) ? value.id : null);
