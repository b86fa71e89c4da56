import { describeValue, nearestWord, quoted } from '../words.ts';
import { type Rule, wrong } from './rule.ts';

export const timezoneIsKnown: Rule = ({ program }) => {
  const zone = program?.timezone ?? 'UTC';
  if (isTimezone(zone)) return [];
  const nearest = nearestWord(zone, Intl.supportedValuesOf('timeZone'));
  return [
    wrong(['program', 'timezone'], describeValue(zone), "an IANA time zone's name, as in Europe/Brussels", {
      nearest,
    }),
  ];
};

export const theLedgerIsOnePlace: Rule = ({ ledger = {} }) => {
  const { url, database, branch, repository } = ledger;
  const places = [url, database, branch ?? repository].filter((place) => place !== undefined);
  if (places.length > 1)
    return [
      wrong(
        ['ledger'],
        `the keys ${quoted(Object.keys(ledger))}`,
        'one place: a branch, a `url`, or the `database`',
      ),
    ];
  return [];
};

function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
