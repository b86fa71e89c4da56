/** Answers that are held: past that, those that are over are let go. */
const mostHeld = 1000;

/**
 * Asks once for what many want at about the same time: an answer is kept for so many `milliseconds`, by its key; what fails
 * is asked for again.
 */
export function kept<T>(
  milliseconds: number,
  now: () => number = Date.now,
): (key: string, ask: () => Promise<T>) => Promise<T> {
  const answers = new Map<string, { readonly answer: Promise<T>; readonly until: number }>();
  return (key, ask) => {
    const held = answers.get(key);
    if (held !== undefined && now() < held.until) return held.answer;
    const answer = ask().catch((error: unknown) => {
      answers.delete(key);
      throw error;
    });
    if (answers.size >= mostHeld)
      for (const [one, { until }] of answers) if (until <= now()) answers.delete(one);
    answers.set(key, { answer, until: now() + milliseconds });
    return answer;
  };
}
