import { createInterface } from 'node:readline';

/** The least that can be done with a stream of pull requests: read it, part it into lines, parse each. */
let files = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const parsed: unknown = JSON.parse(line);
  if (typeof parsed === 'object' && parsed !== null && 'files' in parsed) files += 1;
}
process.stdout.write(`${files}\n`);
