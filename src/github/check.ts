/** A check of a commit, before anybody knows what it says. */
export interface CheckToMake {
  readonly name: string;
  /** The same for what is made of the same, another for what is not: a check that is there already is left as it is. */
  readonly digest: string;
  /** Asked only where it is to be written. */
  readonly make: () => Promise<Check>;
}

/** What a check says of a commit. */
export interface Check {
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly isError: boolean;
  readonly message: string;
}
