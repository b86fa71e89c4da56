import type { Word } from './word.ts';

/** What a character is to words: nought stands for one that is part of none. */
const sign = { letter: 1, mark: 2, joint: 3, backtick: 4, unknown: 5 };
/** Letters of the scripts that are written with spaces, and the signs of typography. */
const known = [
  [0, 0xdff],
  [0x2000, 0x214f],
] as const;
const signs = new Uint8Array(0x2150).fill(sign.unknown);
for (const [first, last] of known)
  for (let code = first; code <= last; code += 1) signs[code] = signOf(String.fromCharCode(code));

function signOf(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return sign.letter;
  if (/[\p{M}_]/u.test(character)) return sign.mark;
  if (/['’.-]/.test(character)) return sign.joint;
  return character === '`' ? sign.backtick : 0;
}

/** A word in code is another word. */
const seeds = { text: 0x1b_87_35_93, code: 0x3c_6e_f3_72 };
/** Places at first; must be a power of two. */
const firstRoom = 512;
/** Places looked at for one word: whoever makes words fall on the same place gains no time by it. */
const mostPlaces = 16;

/** Finds the words of a text in scripts with spaces, and each as it was made, without cutting the known ones out of the text. */
export class WordTable {
  private places = emptyPlaces(firstRoom);
  private count = 0;
  private readonly crowded = new Map<string, Word>();
  private readonly make: (raw: string, code: boolean) => Word;

  constructor(make: (raw: string, code: boolean) => Word) {
    this.make = make;
  }

  /** Puts the words behind `words`, in order; false, and none, when the text has a character of another script. */
  read(text: string, words: Word[]): boolean {
    const before = words.length;
    let code = false;
    for (let at = 0; at < text.length;) {
      const is = signs[text.charCodeAt(at)] ?? sign.unknown;
      if (is === sign.letter) {
        at = this.readWord(text, at, code, words);
        continue;
      }
      if (is === sign.unknown) {
        words.length = before;
        return false;
      }
      if (is === sign.backtick && (at === 0 || signs[text.charCodeAt(at - 1)] !== sign.backtick))
        code = !code;
      at += 1;
    }
    return true;
  }

  /** Reads the word that begins at `from`, and answers where it ends. */
  private readWord(text: string, from: number, code: boolean, words: Word[]): number {
    let hash = code ? seeds.code : seeds.text;
    let at = from;
    for (; at < text.length; at += 1) {
      const character = text.charCodeAt(at);
      const is = signs[character];
      if (is !== sign.letter && is !== sign.mark)
        if (is !== sign.joint || signs[text.charCodeAt(at + 1)] !== sign.letter) break;
      hash = Math.imul(hash ^ character, 0x01_00_01_93);
    }
    words.push(this.word(hash ^ (hash >>> 15), text, from, at, code));
    return at;
  }

  private word(hash: number, text: string, from: number, to: number, code: boolean): Word {
    const place = this.placeOf(hash, text, from, to, code);
    if (place === -1) return this.crowdedWord(text.slice(from, to), code);
    const known = this.places[place];
    if (known !== undefined) return known;
    const word = this.make(text.slice(from, to), code);
    this.places[place] = word;
    this.count += 1;
    if (2 * this.count > this.places.length) this.grow();
    return word;
  }

  /** The place of a word, or a free one for it; -1: there is none. */
  private placeOf(hash: number, text: string, from: number, to: number, code: boolean): number {
    const last = this.places.length - 1;
    let at = hash & last;
    for (let step = 0; step < mostPlaces; step += 1) {
      const word = this.places[at];
      if (word === undefined || (word.code === code && isAt(word.raw, text, from, to))) return at;
      at = (at + 1) & last;
    }
    return -1;
  }

  private crowdedWord(raw: string, code: boolean): Word {
    const key = `${code ? '`' : ''}${raw}`;
    const word = this.crowded.get(key) ?? this.make(raw, code);
    this.crowded.set(key, word);
    return word;
  }

  private grow(): void {
    const { places } = this;
    this.places = emptyPlaces(4 * places.length);
    for (const word of places) {
      if (word === undefined) continue;
      const { raw, code } = word;
      const place = this.placeOf(hashOf(raw, code), raw, 0, raw.length, code);
      if (place === -1) this.crowded.set(`${code ? '`' : ''}${raw}`, word);
      else this.places[place] = word;
    }
  }
}

/** Not filled one by one: most changes use few of them. */
function emptyPlaces(room: number): (Word | undefined)[] {
  const places: (Word | undefined)[] = [];
  places.length = room;
  return places;
}

function hashOf(text: string, code: boolean): number {
  let hash = code ? seeds.code : seeds.text;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash ^ (hash >>> 15);
}

function isAt(raw: string, text: string, from: number, to: number): boolean {
  if (raw.length !== to - from) return false;
  for (let at = 0; at < raw.length; at += 1)
    if (raw.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}
