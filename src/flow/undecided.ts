import { decide } from '../decide/decide.ts';
import type { Facts } from '../decide/facts.ts';
import type { Glance } from './observe.ts';
import type { Outside } from './outside.ts';
import type { Looked } from './reconciliation.ts';

/**
 * What is true by rules that cannot be used, and where nothing waits for an answer: what the ledger holds. Nobody decides
 * anything then, so that neither files nor permissions are asked for. Throws LedgerFault.
 */
export async function undecided(
  { reading, rules, warnings, ledger }: Glance,
  outside: Outside,
): Promise<Looked> {
  const { repository, pull, comments, labellings, repositoryLabels, permissions, self, ownDeletedAt } =
    reading;
  const source = { repoId: repository.id, number: pull.number };
  const { entries, members } = await ledger.read({ source, members: [] });
  const facts: Facts = {
    repository,
    pull,
    files: [],
    comments,
    labellings,
    repositoryLabels,
    permissions,
    teams: new Map(),
    accounts: new Map(),
    self,
    lastSetIn: null,
    ownDeletedAt,
    entries,
    members,
    now: outside.now(),
  };
  const decision = decide(facts, rules);
  // Of files that were not read there is nothing to say.
  const classification = { ...decision.classification, reasons: [] };
  return {
    kind: 'looked',
    decision: { ...decision, classification },
    pull,
    recorded: [],
    mistakes: rules.invalid?.mistakes ?? [],
    warnings,
    notices: [],
  };
}
