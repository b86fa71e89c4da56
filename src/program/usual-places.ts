/** Where a program file is looked for, from the top of a repository. */
export const usualProgramFile = '.github/docpoints.yml';

/** The branch of a ledger where nobody names another. */
export const usualLedgerBranch = 'docpoints';

/** Where it is never looked for, and some have put it. */
export const misnamedProgramFile = '.github/docpoints.yaml';
