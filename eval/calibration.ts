import { type Case, isRight } from './case.ts';
import { sum } from './numbers.ts';

/** Answers whose confidence is from `from` to below `to` (the last bin holds 1 as well). */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  /** What they say on the mean. */
  readonly said: number;
  /** The share that is right. */
  readonly right: number;
}

const tenth = (confidence: number): number => Math.min(9, Math.floor(confidence * 10 + 1e-9));

/** The bins that hold cases, of ten equally wide ones. */
export function calibration(cases: readonly Pick<Case, 'confidence' | 'rated' | 'got'>[]): Bin[] {
  return Array.from({ length: 10 }, (_, at) => {
    const held = cases.filter((one) => tenth(one.confidence) === at);
    const share = (of: readonly number[]) => sum(of) / Math.max(1, held.length);
    return {
      from: at / 10,
      to: (at + 1) / 10,
      cases: held.length,
      said: share(held.map((one) => one.confidence)),
      right: share(held.map((one) => (isRight(one) ? 1 : 0))),
    };
  }).filter((bin) => bin.cases > 0);
}

/** Expected calibration error: the distance of what is said from what is right, weighed by the cases of each bin. */
export function calibrationError(cases: readonly Pick<Case, 'confidence' | 'rated' | 'got'>[]): number {
  return (
    sum(calibration(cases).map((bin) => bin.cases * Math.abs(bin.said - bin.right))) /
    Math.max(1, cases.length)
  );
}
