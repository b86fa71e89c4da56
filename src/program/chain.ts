import { type Layer, mistakeAt, readLayer } from './layer.ts';
import type { Mistake } from './mistake.ts';
import type { Path } from './offset-of.ts';
import { presetNames, type PresetName } from './preset-names.ts';
import { simple } from './presets/simple.ts';
import { type Base, keyOfPlace, nameOfPlace, type ProgramPlace, readBase } from './program-place.ts';
import type { ExplainShape, Finding } from './shape.ts';
import { describeKey, describeValue, nearestWord, quoted } from './words.ts';

/** A file of another repository as it was read: its text, or why there is none, as part of a sentence (“which …”). */
export type OtherFile =
  | {
      readonly text: string;
      /** Whether it is for fewer eyes than what is said of it: then only where a mistake is, is told, and not what. */
      readonly isPrivate?: boolean;
    }
  | {
      readonly unreadable: string;
      /** Whether the repository can be read, and has no such file. */
      readonly isMissing: boolean;
      /** Whether it may not be told to everybody: it is of a private repository, or of one that nothing is known of. */
      readonly isPrivate?: boolean;
    };

/** Files of other repositories that have been read, by `keyOfPlace`. */
export type OtherFiles = ReadonlyMap<string, OtherFile>;

/** What a file can rest on, as far as it has been read. */
export interface Sources {
  readonly others: OtherFiles;
  /** Texts of presets by their names. `simple` is there always. */
  readonly presets: ReadonlyMap<string, string>;
  /** What explains a file of the wrong shape; null: it is not loaded. */
  readonly explain: ExplainShape | null;
}

/** What has to be there to go on: a file, or what explains one of the wrong shape. */
export type Need = Base | { readonly kind: 'explanation' };

/** A file and all that it rests on. */
export interface Chain {
  /** From the preset `simple` to the file itself; not all of them where one cannot be understood. */
  readonly layers: readonly Layer[];
  readonly isComplete: boolean;
  /** The names of the files, the one that was to be read first. */
  readonly files: readonly string[];
  /** The names of those that are private. */
  readonly veiled: ReadonlySet<string>;
  readonly mistakes: readonly Mistake[];
  readonly told: readonly Path[];
  readonly lost: readonly Path[];
  /** What has to be read, or loaded, to go on; null: nothing. */
  readonly needs: Need | null;
}

/** A file may rest on another that rests on another: so many are followed. */
const longestChain = 8;

/** Follows `extends` from a file down to a preset. Never throws. */
export function readChain(text: string, file: string, { others, presets, explain }: Sources): Chain {
  const layers: Layer[] = [];
  const files: string[] = [];
  const veiled = new Set<string>();
  const mistakes: Mistake[] = [];
  const told: Path[] = [];
  const lost: Path[] = [];
  const seen: ProgramPlace[] = [];
  let isComplete = true;
  let next = { text, file };
  const end = (needs: Need | null = null): Chain => ({
    layers: layers.toReversed(),
    isComplete,
    files,
    veiled,
    mistakes,
    told,
    lost,
    needs,
  });
  for (;;) {
    const reading = readLayer(next.text, next.file, explain);
    if (reading === null) {
      isComplete = false;
      return end({ kind: 'explanation' });
    }
    const { layer } = reading;
    files.push(next.file);
    mistakes.push(...reading.mistakes);
    told.push(...reading.told);
    lost.push(...reading.lost);
    if (layer === null) isComplete = false;
    else layers.push(layer);
    const base = reading.base ?? 'simple';
    const at = { file: next.file, place: reading.place };
    const refuse = (found: string, expected: string, nearest: string | null = null) => {
      isComplete = false;
      const finding: Finding = { path: ['extends'], part: 'value', found, expected, nearest };
      mistakes.push(mistakeAt(finding, at));
      return end();
    };
    const lack = (needs: Base, name: string) => {
      refuse(`${describeKey(name)}, which has not been read`, whatCanBeExtended);
      return end(needs);
    };
    const read = readBase(base);
    if (read === null) return refuse(describeValue(base), whatCanBeExtended, nearestPreset(base));
    if (read.kind === 'preset') {
      const preset = read.name === 'simple' ? simple : presets.get(read.name);
      if (preset === undefined) return lack(read, base);
      if (read.name !== 'simple') layers.push(presetLayer(read.name, preset));
      layers.push(simpleLayer());
      return end();
    }
    const { place } = read;
    const name = nameOfPlace(place);
    const before = seen.findIndex((one) => keyOfPlace(one) === keyOfPlace(place));
    if (before >= 0) {
      const circle = [...seen.slice(before), place].map(nameOfPlace).join(' → ');
      return refuse(`a circle: ${circle}`, 'files of which the last extends a preset');
    }
    seen.push(place);
    if (files.length >= longestChain)
      return refuse(
        `${describeKey(name)}, the file number ${seen.length} in a row`,
        `at most ${longestChain} files that extend one another`,
      );
    const other = others.get(keyOfPlace(place));
    if (other === undefined) return lack(read, name);
    if ('unreadable' in other)
      return refuse(`${describeKey(name)}, which ${other.unreadable}`, 'a file that can be read from here');
    if (other.isPrivate === true) veiled.add(name);
    next = { text: other.text, file: name };
  }
}

const whatCanBeExtended = `a preset (${quoted(presetNames)}), or \`owner/repo[:path][@ref]\``;

function nearestPreset(word: string): string | null {
  return word.includes('/') ? null : nearestWord(word, presetNames);
}

/** Reading a preset costs as much as reading a file, and gives the same each time. */
const readPresets = new Map<PresetName, Layer>();

/** Throws TypeError for a preset that is wrong. */
function presetLayer(name: PresetName, text: string): Layer {
  const known = readPresets.get(name);
  if (known !== undefined) return known;
  const reading = readLayer(text, `preset ${name}`, null, true);
  if (reading === null || reading.layer === null || reading.mistakes.length > 0)
    throw new TypeError(`The preset ${name} cannot be read: this is a bug of Docpoints.`);
  readPresets.set(name, reading.layer);
  return reading.layer;
}

/** The preset `simple`, on which every program rests. */
export function simpleLayer(): Layer {
  return presetLayer('simple', simple);
}
