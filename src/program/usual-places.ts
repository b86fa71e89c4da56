/** Where a program file is looked for, from the top of a repository. */
export const usualProgramFile = '.github/docpoints.yml';

/** The branch of a ledger where nobody names another. */
export const usualLedgerBranch = 'docpoints';
