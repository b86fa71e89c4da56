import type { PresetName } from './preset-names.ts';

const loading: Readonly<Record<PresetName, () => Promise<string>>> = {
  simple: async () => (await import('./presets/simple.ts')).simple,
  dataminer: async () => (await import('./presets/dataminer.ts')).dataminer,
  'dataminer-2026': async () => (await import('./presets/dataminer-2026.ts')).dataminer2026,
  hours: async () => (await import('./presets/hours.ts')).hours,
};

/** The text of one preset, for who does not want to pay for all of them. */
export function loadPreset(name: PresetName): Promise<string> {
  return loading[name]();
}
