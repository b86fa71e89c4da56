import { checkWords } from './check-words.ts';
import { docpoints } from './docpoints.ts';
import { endingFor, WrongUsage } from './exit.ts';
import { findCommand, type Found } from './find-command.ts';
import { helpText, shortHelp, version } from './help.ts';
import { commonOptions } from './options.ts';
import { say, writeWhole } from './terminal.ts';

/** Does what the words of a command line say, and sets the exit code of the process. */
export async function run(words: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads the result may stop before its end, as `head` does.
    if (error.code === 'EPIPE') process.exit();
    say(`The result could not be written: ${error.message}.`);
    process.exit(3);
  });

  writeWhole(process.stdout);

  // Where nobody hears what is said beside the result, the exit code tells all the same.
  process.stderr.on('error', () => {});

  const found = await findCommand(docpoints, words);
  try {
    await answer(found);
  } catch (error) {
    const { code, message } = endingFor(error);
    say(message);
    if (code === 2) say(shortHelp(found.name, found.command));
    process.exitCode = code;
  }
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
