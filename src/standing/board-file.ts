import { readBoard } from './board.ts';
import type { Standing } from './standing.ts';

/** `standings.json`: a JSON array of the first members, a row on each line. */
export interface BoardFile {
  readonly rows: readonly Standing[];
  /** The line of each row, without what parts it from the next one. */
  readonly lines: ReadonlyMap<Standing, string>;
}

const [start, between, end] = ['[\n', ',\n', '\n]\n'];

/** Reads the file; null for what is none as it is written here. Never throws. */
export function readBoardFile(text: string): BoardFile | null {
  if (!text.startsWith(start) || !text.endsWith(end)) return null;
  const lines = text.slice(start.length, -end.length).split(between);
  try {
    const rows = readBoard(lines.map((line): unknown => JSON.parse(line)));
    return rows === null
      ? null
      : { rows, lines: new Map(rows.map((row, index) => [row, lines[index] ?? ''])) };
  } catch {
    return null;
  }
}

/** The file of a board. `before`: as it stood; five hundred rows are not written anew where one has changed. */
export function writeBoardFile(board: readonly Standing[], before: BoardFile | null): string {
  const lines = board.map((row) => before?.lines.get(row) ?? JSON.stringify(row));
  return `${start}${lines.join(between)}${end}`;
}
