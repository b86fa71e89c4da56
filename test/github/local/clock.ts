/** The time on this GitHub: the machine's own until it is set, then it stands still until it is moved. */
export class Clock {
  #stopped: number | null = null;

  /** ISO 8601 or a Date. */
  set(time: string | Date): void {
    this.#stopped = new Date(time).getTime();
  }

  /** Stops the clock and moves it on. */
  advance(seconds: number): void {
    this.#stopped = this.now().getTime() + seconds * 1000;
  }

  now(): Date {
    return new Date(this.#stopped ?? Date.now());
  }

  /** As GitHub writes times: ISO 8601 in whole seconds. */
  stamp(): string {
    return this.now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
  }
}
