import { openLedger } from '../flow/open-ledger.ts';
import type { Outside } from '../flow/outside.ts';
import type { OctokitLike } from '../github/octokit-like.ts';
import { LedgerFault } from '../ledger/fault.ts';
import { WorkflowFault } from './fault.ts';
import type { Settings } from './settings.ts';

/**
 * What opens the ledger: a branch with the run's token, or the server that the workflow itself names. A server that only
 * the program file names gets no token: who may change that file is not who keeps the workflow's secrets.
 * Throws WorkflowFault for a server without its token.
 */
export async function ledgerOpener(
  { ledger: place, ledgerToken: token, ledgerSecret: secret }: Settings,
  octokit: OctokitLike,
): Promise<Outside['ledger']> {
  if (place?.kind !== 'http') return (place, here, read) => openHere(place, here, octokit, read);
  if (token === null) {
    throw new WorkflowFault(
      `The input \`ledger\` names the server ${URL.parse(place.url)?.host}, which needs a token: give it as \`ledger-token\`, from a secret.`,
    );
  }
  const { httpLedger } = await import('../ledger/http.ts');
  return () => httpLedger({ url: place.url, token, secret });
}

function openHere(
  ...[place, here, octokit, read]: Parameters<typeof openLedger>
): ReturnType<typeof openLedger> {
  if (place.kind === 'branch') return openLedger(place, here, octokit, read);
  throw new LedgerFault(
    place.kind === 'http'
      ? `The program file names the server ${place.url} as its ledger. Say so in the workflow, too, where its token is: \`ledger: ${place.url}\` and \`ledger-token\`. Nothing was decided.`
      : 'The program file names a database as its ledger, which a workflow does not reach: only the App has one. Say `ledger: { branch: docpoints }`. Nothing was decided.',
  );
}
