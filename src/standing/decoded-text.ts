const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const lineFeed = 0x0a;

/**
 * Bytes of a ledger's file as text. A line that is not UTF-8 holds half of a character (U+D800) for what cannot be read, as
 * no text that was decoded does: so it stays known as one, and has no digest.
 */
export function decodeLines(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return Array.from(linesIn(bytes), decodeLine).join('\n');
  }
}

function* linesIn(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, from)) {
    yield bytes.subarray(from, at);
    from = at + 1;
  }
  yield bytes.subarray(from);
}

function decodeLine(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return lenient.decode(bytes).replaceAll('\uFFFD', '\uD800');
  }
}
