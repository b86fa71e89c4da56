/** How a ledger's derived files are made anew. */
export interface RebuildOptions {
  /** The last line, where it was cut off in the middle, is taken away: what it said is lost. */
  readonly dropTornTail: boolean;
  readonly now: Date;
  /** Called now and then with the number of lines done. */
  readonly onProgress?: ((lines: number) => void) | undefined;
}

export type Rebuilt =
  | {
      readonly kind: 'rebuilt';
      /** Lines of the ledger. */
      readonly count: number;
      readonly digest: string | null;
      /** The cut-off line that was taken away; null: there was none. */
      readonly dropped: string | null;
    }
  | { readonly kind: 'stale' };

/** A ledger in files, beside whose lines stands what is derived from them. */
export interface Rebuildable {
  /**
   * Makes `head.json`, index, totals and the files for readers anew from the lines, however many. `stale`: others have
   * written meanwhile, do it again. Throws LedgerFault where the lines are not a whole chain, or fewer than were recorded;
   * then nothing has changed.
   */
  rebuild(options: RebuildOptions): Promise<Rebuilt>;
}
