import { openLedger } from '../flow/open-ledger.ts';
import type { Outside } from '../flow/outside.ts';
import type { OctokitLike } from '../github/octokit-like.ts';
import type { BranchLines } from '../ledger/branch-lines.ts';
import { LedgerFault } from '../ledger/fault.ts';
import type { Settings } from './settings.ts';

/**
 * What opens the ledger: a branch with the run's token, or the server that the workflow itself names. A server that only
 * the program file names gets no token: who may change that file is not who keeps the workflow's secrets. What it gives
 * throws LedgerFault for a server without its token.
 */
export async function ledgerOpener(
  { ledger: place, ledgerToken: token, ledgerSecret: secret }: Settings,
  octokit: OctokitLike,
  lines?: BranchLines,
): Promise<Outside['ledger']> {
  if (place?.kind !== 'http') {
    return (place, here, read) => openLedger(place, here, octokit, read, { ofServer: refuseServer, lines });
  }
  if (token === null) {
    return () => {
      throw new LedgerFault(
        `The input \`ledger\` names the server ${URL.parse(place.url)?.host}, which needs a token: give it as \`ledger-token\`, from a secret. Nothing was decided.`,
      );
    };
  }
  const { httpLedger } = await import('../ledger/http.ts');
  const { url } = place;
  if (secret === null) return () => httpLedger({ url, token, signer: null });
  const { ledgerSigner } = await import('../ledger/signer.ts');
  return () => httpLedger({ url, token, signer: ledgerSigner(url, secret) });
}

function refuseServer(url: string): never {
  throw new LedgerFault(
    `The program file keeps the ledger on the server ${url}. Say so in the workflow, too, where its token is: \`ledger: ${url}\` and \`ledger-token\`. Nothing was decided.`,
  );
}
