// src/program/usual-places.ts
/** Where a program file is looked for, from the top of a repository. */
const usualProgramFile = ".github/docpoints.yml";
/** The branch of a ledger where nobody names another. */
const usualLedgerBranch = "docpoints";
/** Where it is never looked for, and some have put it. */
const misnamedProgramFile = ".github/docpoints.yaml";
export { usualLedgerBranch as n, usualProgramFile as r, misnamedProgramFile as t };
