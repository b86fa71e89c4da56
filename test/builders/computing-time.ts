/** What `work` takes of the processor in its thread, in milliseconds: whatever else the machine does meanwhile is not in it. */
export function computingTime(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
