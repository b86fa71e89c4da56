import type { KeyObject } from 'node:crypto';

import { ChainReader, type ChainSummary } from '../../standing/chain-reader.ts';
import type { SignedCheckpoint } from '../../standing/checkpoint.ts';
import { describeRemark } from '../../standing/ledger-line.ts';
import { formatNumber } from '../../view/amount.ts';
import { command } from '../command.ts';
import { AnswerIsNo, WrongUsage } from '../exit.ts';
import { loadProgram } from '../load-program.ts';
import { openNamedLedger } from '../open-named-ledger.ts';
import { jsonOption, ledgerEnvironment, ledgerOption, programOption } from '../options.ts';
import { printJson, printText, say } from '../terminal.ts';
import { checkDerived, derivedIsWrong, type DerivedCheck } from './check-derived.ts';
import { readThrough } from './check-whole.ts';
import { loadCheckpoint, readSigningKey, signCheckpoint } from './checkpoint.ts';

/**
 * `docpoints ledger verify`: exit 1 when the chain is broken, does not hold the digest of `--against` or the checkpoint, or
 * what stands beside the lines is not what they come to. With `--sign`, standard output is the new checkpoint and nothing else.
 */
export const ledgerVerify = command({
  about: 'Check that no line of the ledger was changed, removed or moved',
  forms: [
    '[--ledger place] [--against sha256:…]',
    '--checkpoint file --public-key file [--ledger place]',
    '--sign key [--ledger place] > checkpoint.json',
  ],
  args: {
    against: {
      type: 'string',
      valueHint: 'digest',
      description: 'A digest that this command printed earlier: its line must still be there',
    },
    checkpoint: {
      type: 'string',
      valueHint: 'file',
      description: 'A checkpoint signed earlier: the lines up to it must still be there',
    },
    'public-key': {
      type: 'string',
      valueHint: 'file',
      description: 'The key (Ed25519, PEM) that the checkpoint was signed with',
    },
    sign: {
      type: 'string',
      valueHint: 'file',
      description: 'Print a checkpoint of the end of the ledger, signed with this private key (Ed25519, PEM)',
    },
    ...ledgerOption,
    ...programOption,
    ...jsonOption,
  },
  environment: ledgerEnvironment,
  async run(given) {
    const sought = await soughtOf({
      against: given.text('against'),
      checkpoint: given.text('checkpoint'),
      publicKey: given.text('public-key'),
    });
    const keyFile = given.text('sign');
    if (keyFile !== undefined && given.has('json'))
      throw new WrongUsage('Give either --sign or --json: what --sign prints is JSON, the checkpoint alone.');
    const key = keyFile === undefined ? null : await readSigningKey(keyFile);
    const ofProgram = async () => (await loadProgram(given.text('program'))).program.ledger;
    const ledger = await openNamedLedger(given.text('ledger'), ofProgram, process.env);
    const scan = await ledger.scan();
    const comparison = (await scan.compare?.()) ?? null;
    const chain = await readThrough(scan, new ChainReader(sought?.digest ?? null), (line, said) =>
      comparison?.take(line, said),
    );
    const derived = await checkDerived(comparison, chain, given.text('program'));
    if (given.has('json')) printJson(resultOf(ledger.name, chain, derived, sought));
    else tell(ledger.name, chain, derived, sought, key === null ? printText : say);
    if (chain.problems.length > 0)
      throw new AnswerIsNo('The chain is broken: do not believe this ledger until it is mended.');
    if (sought !== null && !isHeld(sought, chain)) throw new AnswerIsNo(whyNotHeld(sought, chain));
    if (derived !== null && derived.wrong.length > 0) throw new AnswerIsNo(derivedIsWrong);
    if (key !== null) printJson(checkpointOf(chain, key));
  },
});

/** A head seen earlier. */
interface Sought {
  readonly digest: string;
  /** Where a checkpoint says that it was. */
  readonly checkpoint: SignedCheckpoint | null;
}

async function soughtOf(given: {
  readonly against: string | undefined;
  readonly checkpoint: string | undefined;
  readonly publicKey: string | undefined;
}): Promise<Sought | null> {
  const { against, checkpoint: file, publicKey } = given;
  if (file !== undefined || publicKey !== undefined) {
    if (file === undefined || publicKey === undefined)
      throw new WrongUsage('A checkpoint is checked with its key: give both --checkpoint and --public-key.');
    if (against !== undefined)
      throw new WrongUsage('Give either --against or --checkpoint: a checkpoint names its own digest.');
    const checkpoint = await loadCheckpoint(file, publicKey);
    return { digest: checkpoint.digest, checkpoint };
  }
  if (against === undefined) return null;
  if (!/^sha256:[\da-f]{64}$/.test(against))
    throw new WrongUsage(`“${against}” is no digest: sha256: and 64 hexadecimal digits were expected.`);
  return { digest: against, checkpoint: null };
}

function isHeld({ checkpoint }: Sought, { foundAt }: ChainSummary): boolean {
  return foundAt !== null && (checkpoint === null || checkpoint.count === foundAt);
}

/** When an erasure wrote the head that is sought anew; null: none did. */
function erasedAt({ digest }: Sought, { erasures }: ChainSummary): string | null {
  return erasures.find(({ head }) => head === digest)?.at ?? null;
}

function whyNotHeld(sought: Sought, chain: ChainSummary): string {
  const erased = erasedAt(sought, chain);
  const { digest, checkpoint } = sought;
  if (erased !== null)
    return `${digest} was rewritten by erasure on ${erased.slice(0, 10)}: it was the head before somebody was erased. Nothing else can be said of the lines before that: note the digest of today.`;
  if (chain.foundAt !== null && checkpoint !== null)
    return `The checkpoint is of line ${formatNumber(checkpoint.count)}, but its digest is that of line ${formatNumber(chain.foundAt)}: lines were removed or put in.`;
  const last = chain.erasures.at(-1);
  const anew =
    last === undefined
      ? ''
      : ` (The ledger was rewritten by erasure, last on ${last.at.slice(0, 10)}: a digest from before that may be gone with it.)`;
  return `The chain does not hold ${digest}: a line that was there is gone or changed.${anew}`;
}

function resultOf(
  name: string,
  chain: ChainSummary,
  derived: DerivedCheck | null,
  sought: Sought | null,
): object {
  const { count, digest, problems, warnings } = chain;
  const against = sought === null ? null : { digest: sought.digest, found: isHeld(sought, chain) };
  const erased = sought === null ? null : erasedAt(sought, chain);
  return {
    ledger: name,
    count,
    digest,
    whole: problems.length === 0,
    problems,
    warnings,
    derived,
    against: against === null || erased === null ? against : { ...against, rewrittenByErasure: erased },
  };
}

function tell(
  name: string,
  chain: ChainSummary,
  derived: DerivedCheck | null,
  sought: Sought | null,
  print: (text: string) => void,
): void {
  const { count, digest, problems, warnings } = chain;
  print(
    [
      `Ledger: ${name}`,
      `Lines:  ${formatNumber(count)}`,
      `Digest: ${digest ?? (count === 0 ? 'none, there is no line yet' : 'none, the last line cannot be read')}`,
    ].join('\n'),
  );
  for (const problem of problems) print(describeRemark(problem));
  if (problems.length === 0) print('The chain is whole.');
  if (sought !== null && isHeld(sought, chain)) {
    const made = sought.checkpoint === null ? '' : `, as signed on ${sought.checkpoint.at}`;
    print(`It holds ${sought.digest}${made}.`);
  }
  for (const remark of derived?.wrong ?? []) print(describeRemark(remark));
  if (derived?.notCompared != null) print(derived.notCompared);
  for (const warning of warnings) say(`Warning: ${describeRemark(warning)}`);
}

function checkpointOf({ count, digest }: ChainSummary, key: KeyObject): SignedCheckpoint {
  if (digest === null) throw new AnswerIsNo('The ledger has no line yet: there is nothing to sign.');
  return signCheckpoint({ v: 1, count, digest, at: new Date().toISOString() }, key);
}
