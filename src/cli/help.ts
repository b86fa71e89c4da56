import { styleText } from 'node:util';

import type { ArgDef, ArgsDef } from 'citty';

import manifest from '../../package.json' with { type: 'json' };
import type { Command, Group } from './command.ts';
import { commonOptions } from './options.ts';

/** The version of this program, `0.1.0`. */
export const version: string = manifest.version;

/** The help of a command or group; `name` as it is called, `docpoints ledger verify`. Coloured where the terminal likes it. */
export function helpText(name: string, command: Command | Group): string {
  const args: ArgsDef = { ...('args' in command ? command.args : {}), ...commonOptions };
  const rows = Object.entries(args).map(([one, definition]) => ({
    isOption: definition.type !== 'positional',
    row: [label(one, definition), definition.description ?? ''] as const,
  }));
  const parts = [
    section('Usage', usage(name, command)),
    section('Commands', 'commands' in command ? columns(commandRows(command)) : []),
    section('Arguments', columns(rows.flatMap(({ isOption, row }) => (isOption ? [] : [row])))),
    section('Options', columns(rows.flatMap(({ isOption, row }) => (isOption ? [row] : [])))),
    section(
      'Environment',
      columns('environment' in command ? Object.entries(command.environment ?? {}) : []),
    ),
  ];
  const head = `${command.about}.`;
  const tail = 'commands' in command ? [`${name} <command> --help says more.`] : [];
  return `${[head, ...parts.filter((part) => part !== ''), ...tail].join('\n\n')}\n`;
}

/** How a command is called, in a few lines: what stands behind a message about wrong usage. */
export function shortHelp(name: string, command: Command | Group): string {
  const lines =
    'commands' in command ? columns(commandRows(command, `${name} `), String) : usage(name, command);
  return `\n${lines.map((line) => `  ${line}`).join('\n')}\n\n${name} --help says more.`;
}

function usage(name: string, command: Command | Group): string[] {
  if ('commands' in command) return [`${name} <command> [options]`];
  return command.forms.map((form) => `${name} ${form}`.trimEnd());
}

type Row = readonly [name: string, about: string];

function commandRows({ commands }: Group, before = ''): Row[] {
  return Object.entries(commands).map(([name, { about }]) => [before + name, about]);
}

/** `--program <file>`, `-h, --help`, `--format text|github|sarif`; an argument in capitals. */
function label(name: string, definition: ArgDef): string {
  if (definition.type === 'positional') return name.toUpperCase();
  const shorts = 'alias' in definition ? [definition.alias ?? []].flat() : [];
  const names = [...shorts.map((short) => `-${short}`), `--${name}`].join(', ');
  if (definition.type === 'boolean') return names;
  const choice = definition.type === 'enum' ? definition.options?.join('|') : undefined;
  return `${names} ${choice ?? `<${definition.valueHint ?? name}>`}`;
}

function columns(rows: readonly Row[], paint = (text: string) => styleText('cyan', text)): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `${paint(name)}${' '.repeat(width - name.length)}  ${about}`);
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return [styleText('bold', title), ...lines.map((line) => `  ${line}`)].join('\n');
}
