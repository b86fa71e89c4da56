/** The programs that come with Docpoints, by the name that `extends` uses. */
export const presetNames = ['simple', 'dataminer', 'dataminer-2026', 'hours'] as const;

export type PresetName = (typeof presetNames)[number];
