import { defineCommand, runCommand, type ArgsDef } from 'citty';

/** What was given on the command line, by the names that the command defines. */
export interface Given<Name extends string> {
  /** The value of an option or argument; undefined where it was not given. */
  text(name: Name): string | undefined;
  /** Whether a switch such as `--json` was given. */
  has(name: Name): boolean;
}

/** One thing that can be asked of `docpoints`. */
export interface Command {
  readonly about: string;
  /** How it is called, without `docpoints` and its own name. */
  readonly forms: readonly string[];
  readonly args: ArgsDef;
  /** What it reads of the environment, by name. */
  readonly environment?: Readonly<Record<string, string>>;
  /** `words`: what stands behind its name; `checkWords` found nothing wrong with them. */
  run(words: readonly string[]): Promise<void>;
}

/** Commands under one name. They are loaded when called, so that the others cost nothing. */
export interface Group {
  readonly about: string;
  readonly commands: Readonly<Record<string, { readonly about: string; load(): Promise<Command | Group> }>>;
}

interface Written<Args extends ArgsDef> extends Omit<Command, 'args' | 'run'> {
  readonly args: Args;
  readonly run: (given: Given<keyof Args & string>) => Promise<void> | void;
}

/** Makes a command of its options, its forms and what it does. `run` throws what `endingFor` tells apart. */
export function command<const Args extends ArgsDef>(written: Written<Args>): Command {
  const { run, ...described } = written;
  const definition = defineCommand({
    meta: { description: described.about },
    args: described.args,
    run: (context) => run(givenIn(context.args)),
  });
  return {
    ...described,
    run: async (words) => {
      await runCommand(definition, { rawArgs: [...words] });
    },
  };
}

function givenIn(values: Readonly<Record<string, unknown>>): Given<string> {
  return {
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    has: (name) => values[name] === true,
  };
}
