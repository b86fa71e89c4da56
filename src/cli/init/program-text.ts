import type { Answers, LedgerAnswer } from './answers.ts';

/** The program file for the answers: what was chosen, and where the rest is found. */
export function programText({ preset, deciders, ledger }: Answers): string {
  return `# The rules of the points program. What is left out is as in the preset; \`docpoints config show\` prints all of it.
extends: ${preset}

# Who decides: those with write access to this repository, and these, each a login (@ana) or a team (@octo-org/docs-team).
confirm:
  by: [${deciders.map((one) => `'${one}'`).join(', ')}]

# Where the ledger is: the record of all that was decided, which anyone can check.
ledger: ${ledgerText(ledger)}
`;
}

function ledgerText(ledger: LedgerAnswer): string {
  switch (ledger.kind) {
    case 'here':
      return '{ branch: docpoints }';
    case 'repository':
      return `{ repository: ${ledger.repository}, branch: docpoints }`;
    case 'server':
      return `{ url: '${ledger.url}' }`;
    default:
      return ledger satisfies never;
  }
}
