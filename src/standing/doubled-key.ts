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

/** Brackets and strings, in order: all that keys can be told by. */
function* marksIn(json: string): Generator<{ readonly token: string; readonly isKey: boolean }> {
  const mark = /[{}[\]]|"[^"\\]*(?:\\.[^"\\]*)*"/gy;
  const between = /[^"{}[\]]*/gy;
  const colon = /\s*:/y;
  for (let at = 0; at < json.length; at = mark.lastIndex) {
    between.lastIndex = at;
    between.test(json);
    mark.lastIndex = between.lastIndex;
    const token = mark.exec(json)?.[0];
    if (token === undefined) return;
    colon.lastIndex = mark.lastIndex;
    yield { token, isKey: token.startsWith('"') && colon.test(json) };
  }
}
