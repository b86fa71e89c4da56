// src/program/usual-places.ts
/** Where a program file is looked for, from the top of a repository. */
const usualProgramFile = ".github/docpoints.yml";
/** The branch of a ledger where nobody names another. */
const usualLedgerBranch = "docpoints";
export { usualProgramFile as n, usualLedgerBranch as t };
