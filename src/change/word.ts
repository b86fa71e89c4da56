/** One word as a reader sees it, and as it is compared (lower case, straight apostrophes). */
export interface Word {
  readonly raw: string;
  readonly norm: string;
  /** It stands in code within the text. */
  readonly code: boolean;
  /** The same for words of the same `norm`, in one vocabulary. */
  readonly id: number;
  /** It carries grammar rather than content: an article, a preposition, a pronoun, an auxiliary. */
  readonly isSmall: boolean;
}
