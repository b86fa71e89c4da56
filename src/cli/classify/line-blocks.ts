/** Whole lines of a stream, as bytes of their own, without the line break of the last; or a line too long to keep. */
export type Block = Uint8Array<ArrayBuffer> | 'line too long';

/** Bytes of a line; GitHub's own answers are far below. */
const longestLine = 100_000_000;
const lineBreak = 0x0a;

/**
 * Parts a stream into blocks of whole lines: whenever something comes, the lines that are whole by then. The last line
 * may lack its line break. Node's readline also breaks at U+2028, which JSON allows within a text.
 */
export async function* blocksOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
  const begun = new BegunLine();
  for await (const chunk of input) {
    const first = chunk.indexOf(lineBreak);
    let rest = chunk;
    if (first !== -1 && begun.length + first > longestLine) {
      begun.take();
      yield 'line too long';
      rest = chunk.subarray(first + 1);
    }
    const last = rest.lastIndexOf(lineBreak);
    if (last !== -1) yield joined([...begun.take(), rest.subarray(0, last)]);
    begun.add(rest.subarray(last + 1));
  }
  if (begun.length > longestLine) yield 'line too long';
  else if (begun.length > 0) yield joined(begun.take());
}

/** A line whose end has not come yet. */
class BegunLine {
  private pieces: Uint8Array[] = [];
  length = 0;

  add(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length > longestLine) this.pieces = [];
    else this.pieces.push(piece);
  }

  take(): readonly Uint8Array[] {
    const { pieces } = this;
    this.pieces = [];
    this.length = 0;
    return pieces;
  }
}

/** A copy: it may be handed to a thread, and what it was read into may not. */
function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
