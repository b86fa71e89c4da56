import { readFileSync } from 'node:fs';

/** Prints `N passed, N failed` from Vitest's JSON report and the exit codes of tests and check; exits 1 unless all is well. */
const [report = '', ...codes] = process.argv.slice(2);
let counts = { numPassedTests: 0, numFailedTests: 0 };
try {
  counts = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.error('The tests left no report.');
}
const [tests, check] = codes.map((code) => code === '0');
// A file that does not load has no failed test in it, and fails all the same; so do tests that did not run.
const someRan = tests && counts.numPassedTests > 0;
const failed = Math.max(counts.numFailedTests, someRan ? 0 : 1) + (check ? 0 : 1);
console.log(`${counts.numPassedTests + (check ? 1 : 0)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
