import type { Counts } from './counts.ts';
import type { Side } from './side.ts';
import type { Surroundings } from './surroundings.ts';

/** An address in place of another is a link mended; one more than before is a link added. */
export function countAddresses(counts: Counts, before: Side, after: Side, around: Surroundings): void {
  if (before.links.length + after.links.length + after.images.length === 0) return;
  const old = new Set(before.links);
  const come = after.links.filter((link) => !old.has(link));
  const still = new Set(after.links);
  const lost = before.links.filter((link) => !still.has(link)).length;
  const fresh = come.filter((link) => !around.links.has(link));
  for (const link of fresh) around.links.add(link);
  counts.changedLinks += Math.min(lost, come.length);
  counts.newLinks += Math.max(0, fresh.length - lost);
  const shown = new Set(before.images);
  const others = after.images.filter((image) => !shown.has(image));
  const kept = new Set(after.images);
  counts.changedLinks += Math.min(before.images.filter((image) => !kept.has(image)).length, others.length);
  const pictures = others.filter((image) => !around.links.has(image));
  for (const image of pictures) around.links.add(image);
  counts.newImages += Math.max(0, pictures.length - before.images.length);
}
