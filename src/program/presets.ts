import type { PresetName } from './preset-names.ts';
import { dataminer2026 } from './presets/dataminer-2026.ts';
import { dataminer } from './presets/dataminer.ts';
import { hours } from './presets/hours.ts';
import { simple } from './presets/simple.ts';

const texts: Readonly<Record<PresetName, string>> = {
  simple,
  dataminer,
  'dataminer-2026': dataminer2026,
  hours,
};

/** The programs that come with Docpoints, as program files with their comments, by the name that `extends` uses. */
export const presets: ReadonlyMap<string, string> = new Map(Object.entries(texts));
