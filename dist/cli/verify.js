import { f as readChain, u as describeRemark } from "./branch.js";
import { n as formatNumber } from "./amount.js";
import { t as command } from "./command.js";
import { r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { n as loadProgram } from "./load-program.js";
import { t as openNamedLedger } from "./open-named-ledger.js";
import { a as ledgerOption, i as ledgerEnvironment, o as programOption, r as jsonOption } from "./options.js";
import { a as say, n as printJson, r as printText } from "./terminal2.js";
// src/cli/ledger/verify.ts
/** `docpoints ledger verify`: exit 1 when the chain is broken, or does not hold the digest of `--against`. */
const ledgerVerify = command({
	about: "Check that no line of the ledger was changed, removed or moved",
	forms: ["[--ledger place] [--against sha256:…]"],
	args: {
		against: {
			type: "string",
			valueHint: "digest",
			description: "A digest that this command printed earlier: its line must still be there"
		},
		...ledgerOption,
		...programOption,
		...jsonOption
	},
	environment: ledgerEnvironment,
	async run(given) {
		const against = given.text("against") ?? null;
		if (against !== null && !/^sha256:[\da-f]{64}$/.test(against)) throw new WrongUsage(`“${against}” is no digest: sha256: and 64 hexadecimal digits were expected.`);
		const ofProgram = async () => (await loadProgram(given.text("program"))).program.ledger;
		const ledger = await openNamedLedger(given.text("ledger"), ofProgram, process.env);
		const { lines, recorded } = await ledger.lines();
		const chain = readChain(lines, recorded);
		const { count, digest, problems, warnings } = chain;
		const isWhole = problems.length === 0;
		const holds = against === null ? null : chain.has(against);
		if (given.has("json")) {
			const sought = against === null ? null : {
				digest: against,
				found: holds
			};
			printJson({
				ledger: ledger.name,
				count,
				digest,
				whole: isWhole,
				problems,
				warnings,
				against: sought
			});
		} else {
			printText(describe(ledger.name, count, digest));
			for (const problem of problems) printText(describeRemark(problem));
			if (isWhole) printText("The chain is whole.");
			if (holds === true) printText(`It holds ${against}.`);
			for (const warning of warnings) say(`Warning: ${describeRemark(warning)}`);
		}
		if (!isWhole) throw new AnswerIsNo("The chain is broken: do not believe this ledger until it is mended.");
		if (holds === false) throw new AnswerIsNo(`The chain does not hold ${against}: a line that was there is gone or changed.`);
	}
});
function describe(name, count, digest) {
	return [
		`Ledger: ${name}`,
		`Lines:  ${formatNumber(count)}`,
		`Digest: ${digest ?? "none, there is no line yet"}`
	].join("\n");
}
export { ledgerVerify };
