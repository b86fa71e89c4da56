/** A branch, whatever its repository is called by now. */
export interface BranchPlace {
  /** GraphQL's id of the repository. */
  readonly repository: string;
  /** `docpoints`, without `refs/heads/`. */
  readonly branch: string;
}

/** The commit of each branch that was seen last, so that one that was written anew is found out. */
export interface BranchHeads {
  /** Null: nothing is remembered. Throws LedgerFault where it cannot be asked. */
  read(place: BranchPlace): Promise<string | null>;
  /** Remembers `to` where `from` is remembered still (null: nothing is). Throws LedgerFault where it cannot be kept. */
  move(place: BranchPlace, from: string | null, to: string): Promise<void>;
  /** For messages: what to do, with nothing before it, so that a branch is taken as it is. */
  howToForget(place: BranchPlace): string;
}

/** As long as the process runs. */
export function headsInProcess(): BranchHeads {
  const heads = new Map<string, string>();
  const keyOf = ({ repository, branch }: BranchPlace) => `${repository} ${branch}`;
  return {
    read: (place) => Promise.resolve(heads.get(keyOf(place)) ?? null),
    move(place, from, to) {
      const key = keyOf(place);
      // Somebody else may have been told of a later one meanwhile.
      if ((heads.get(key) ?? null) === from) heads.set(key, to);
      return Promise.resolve();
    },
    howToForget: () => 'restart Docpoints, which then takes the branch as it is',
  };
}
