import type { LabelMeaning, Program } from '../program/program.ts';

/** The labels that make an issue an activity. */
export function issueLabels({
  activities,
}: Pick<Program, 'activities'>): Readonly<Record<string, LabelMeaning>> {
  const labels: Record<string, LabelMeaning> = Object.create(null);
  for (const { id, label } of Object.values(activities))
    if (label !== null) labels[label] = { kind: 'activity', activity: id };
  return labels;
}
