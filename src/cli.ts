#!/usr/bin/env node
import { checkWords } from './cli/check-words.ts';
import { docpoints } from './cli/docpoints.ts';
import { endingFor, WrongUsage } from './cli/exit.ts';
import { findCommand, type Found } from './cli/find-command.ts';
import { helpText, shortHelp, version } from './cli/help.ts';
import { commonOptions } from './cli/options.ts';
import { say } from './cli/terminal.ts';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  say(
    `docpoints needs Node.js 24 or later, and this is ${process.versions.node}. In a clone of Docpoints \`npx docpoints\` brings it along.`,
  );
  process.exit(2);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the result may stop before its end, as `head` does.
  if (error.code === 'EPIPE') process.exit();
  say(`The result could not be written: ${error.message}.`);
  process.exit(3);
});

// Where nobody hears what is said beside the result, the exit code tells all the same.
process.stderr.on('error', () => {});

const found = await findCommand(docpoints, process.argv.slice(2));
try {
  await answer(found);
} catch (error) {
  const { code, message } = endingFor(error);
  say(message);
  if (code === 2) say(shortHelp(found.name, found.command));
  process.exitCode = code;
}

async function answer({ name, command, words, unknown }: Found): Promise<void> {
  const end = words.indexOf('--');
  const asked = end === -1 ? words : words.slice(0, end);
  if (asked.includes('--help') || asked.includes('-h')) {
    process.stdout.write(helpText(name, command));
    return;
  }
  if (asked.includes('--version') || asked.includes('-v')) {
    process.stdout.write(`${version}\n`);
    return;
  }
  if (unknown !== null) throw unknown;
  if ('commands' in command) {
    const [option] = words;
    throw new WrongUsage(
      option === undefined
        ? `${name} needs a command.`
        : `${name} has no option ${option}. The options of a command stand behind it.`,
    );
  }
  checkWords(words, { ...command.args, ...commonOptions });
  await command.run(words);
}
