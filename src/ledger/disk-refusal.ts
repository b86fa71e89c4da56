const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota on the disk is used up',
  EROFS: 'it is on a read-only file system',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOTDIR: 'there is a file where a folder should be',
};

/** Why the system did not write to a disk, as `the disk is full (ENOSPC)`; null: the error is none of the system's. */
export function diskRefusal(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof Error && code !== '' ? `${reasons[code] ?? error.message} (${code})` : null;
}
