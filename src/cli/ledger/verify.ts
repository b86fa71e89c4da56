import { describeRemark, readChain } from '../../standing/chain.ts';
import { formatNumber } from '../../view/amount.ts';
import { command } from '../command.ts';
import { AnswerIsNo, WrongUsage } from '../exit.ts';
import { loadProgram } from '../load-program.ts';
import { openNamedLedger } from '../open-named-ledger.ts';
import { jsonOption, ledgerEnvironment, ledgerOption, programOption } from '../options.ts';
import { printJson, printText, say } from '../terminal.ts';

/** `docpoints ledger verify`: exit 1 when the chain is broken, or does not hold the digest of `--against`. */
export const ledgerVerify = command({
  about: 'Check that no line of the ledger was changed, removed or moved',
  forms: ['[--ledger place] [--against sha256:…]'],
  args: {
    against: {
      type: 'string',
      valueHint: 'digest',
      description: 'A digest that this command printed earlier: its line must still be there',
    },
    ...ledgerOption,
    ...programOption,
    ...jsonOption,
  },
  environment: ledgerEnvironment,
  async run(given) {
    const against = given.text('against') ?? null;
    if (against !== null && !/^sha256:[\da-f]{64}$/.test(against))
      throw new WrongUsage(`“${against}” is no digest: sha256: and 64 hexadecimal digits were expected.`);
    const ofProgram = async () => (await loadProgram(given.text('program'))).program.ledger;
    const ledger = await openNamedLedger(given.text('ledger'), ofProgram, process.env);
    const { recorded, lines: stream } = await ledger.scan();
    const lines = await Array.fromAsync(stream);
    const chain = readChain(lines, recorded);
    const { count, digest, problems, warnings } = chain;
    const isWhole = problems.length === 0;
    const holds = against === null ? null : chain.has(against);
    if (given.has('json')) {
      const sought = against === null ? null : { digest: against, found: holds };
      printJson({ ledger: ledger.name, count, digest, whole: isWhole, problems, warnings, against: sought });
    } else {
      printText(describe(ledger.name, count, digest));
      for (const problem of problems) printText(describeRemark(problem));
      if (isWhole) printText('The chain is whole.');
      if (holds === true) printText(`It holds ${against}.`);
      for (const warning of warnings) say(`Warning: ${describeRemark(warning)}`);
    }
    if (!isWhole) throw new AnswerIsNo('The chain is broken: do not believe this ledger until it is mended.');
    if (holds === false)
      throw new AnswerIsNo(`The chain does not hold ${against}: a line that was there is gone or changed.`);
  },
});

function describe(name: string, count: number, digest: string | null): string {
  return [
    `Ledger: ${name}`,
    `Lines:  ${formatNumber(count)}`,
    `Digest: ${digest ?? 'none, there is no line yet'}`,
  ].join('\n');
}
