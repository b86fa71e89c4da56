import leven from 'leven';

/** `typo-fix`, `blog-post`: words as an expectation names them. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** The words that an expectation names, so that a near miss can be told from them. */
export function quotedWords(expectation: string): string[] {
  return [...expectation.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

/** The known word that was probably meant; null where none is near. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const word = typed.slice(0, 60).toLowerCase();
  const begun = known.find((candidate) => word.length > 2 && candidate.toLowerCase().startsWith(word));
  if (begun !== undefined) return begun;
  const [best] = known
    .map((candidate) => ({ candidate, distance: leven(word, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= tolerance(best.candidate) ? best.candidate : null;
}

/** Two letters in the wrong order are two changes. */
function tolerance(word: string): number {
  return word.length > 3 ? Math.max(2, word.length / 3) : 1;
}

/** A value as a person would name it: `the text "lots"`, `the number 1.5`, `a list`, `nothing`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return `the text ${JSON.stringify(shorten(value))}`;
  if (typeof value === 'number') return describeNumber(value);
  return typeof value === 'boolean' ? `the word \`${value}\`` : 'something else';
}

/** A key as it stands in the file, shortened, on one line. */
export function describeKey(name: string): string {
  return /^[\w .:/*-]{1,40}$/.test(name) ? `\`${name}\`` : JSON.stringify(shorten(name));
}

function describeNumber(value: number): string {
  if (Number.isNaN(value)) return '`.nan`, which is no number';
  return Number.isFinite(value) ? `the number ${value}` : 'a number without end';
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
