/** What a check says of a commit. */
export interface Check {
  readonly name: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** The same for the same words, another for others: a check that says so already is left as it is. */
  readonly digest: string;
}

interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly isError: boolean;
  readonly message: string;
}
