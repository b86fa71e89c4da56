/**
 * A key that stands twice in one object of a JSON text, however it is escaped; null: there is none. `JSON.parse` keeps the
 * last of them and says nothing: two readers could believe different things. The text must be JSON.
 */
export function doubledKey(json: string): string | null {
  const objects: (Set<string> | null)[] = [];
  for (const { token, isKey } of marksIn(json)) {
    if (token === '{' || token === '[') objects.push(token === '{' ? new Set() : null);
    else if (token === '}' || token === ']') objects.pop();
    else if (isKey) {
      const key = String(JSON.parse(token));
      const keys = objects.at(-1);
      if (keys?.has(key) === true) return key;
      keys?.add(key);
    }
  }
  return null;
}

/** Whether a text is the beginning of an object that goes on: something that was opened is not closed. */
export function isCutOff(text: string): boolean {
  let open = 0;
  for (const { token } of marksIn(text)) {
    if (token === '{' || token === '[') open += 1;
    else if (token === '}' || token === ']') open -= 1;
  }
  return text.startsWith('{') && open > 0;
}

/** Brackets and strings, in order: all that keys can be told by. No pattern for a whole string: a long one overflows its stack. */
function* marksIn(json: string): Generator<{ readonly token: string; readonly isKey: boolean }> {
  const mark = /[{}[\]"]/g;
  const colon = /\s*:/y;
  for (let found = mark.exec(json); found !== null; found = mark.exec(json)) {
    if (found[0] === '"') mark.lastIndex = endOfString(json, found.index);
    colon.lastIndex = mark.lastIndex;
    const token = json.slice(found.index, mark.lastIndex);
    yield { token, isKey: found[0] === '"' && colon.test(json) };
  }
}

/** Where the string that begins at `start` is over. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end > 0; end = json.indexOf('"', end + 1)) {
    let before = end - 1;
    while (json[before] === '\\') before -= 1;
    // An even number of backslashes escape each other, and not the quote.
    if ((end - before) % 2 === 1) return end + 1;
  }
  return json.length;
}
