/**
 * The numeric ids of the accounts that are named: by `@ana` those that have or had that login, in any case; by `42` the
 * account of that number, and where there is none, those of that login, which may be a number as well.
 */
export function accountsNamed(name: string, logins: ReadonlyMap<number, ReadonlySet<string>>): number[] {
  if (/^-?\d+$/.test(name) && logins.has(Number(name))) return [Number(name)];
  const login = name.replace(/^@/, '').toLowerCase();
  return [...logins]
    .filter(([, names]) => [...names].some((one) => one.toLowerCase() === login))
    .map(([id]) => id);
}
