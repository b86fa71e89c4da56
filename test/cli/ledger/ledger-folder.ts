import { folderLedger } from '../../../src/ledger/folder.ts';
import type { EntryDraft } from '../../../src/standing/entry.ts';
import { headOf } from '../../ledger/reading.ts';
import { folderWith } from '../run-docpoints.ts';

/** A folder for one test with a ledger of these, recorded at `at`. */
export async function ledgerFolder(
  drafts: readonly EntryDraft[],
  at = '2026-11-24T10:00:00.000Z',
): Promise<string> {
  const folder = await folderWith({});
  await record(folder, drafts, at);
  return folder;
}

/** Appends to the ledger in a folder. */
export async function record(folder: string, drafts: readonly EntryDraft[], at: string): Promise<void> {
  const ledger = folderLedger(folder);
  const head = await headOf(ledger);
  await ledger.append(drafts, head, new Date(at));
}
