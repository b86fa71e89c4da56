import { presets } from '../presets.ts';
import { describeValue, nearestWord, quoted } from '../words.ts';
import { type Rule, unknownName, wrong } from './rule.ts';

export const whatItExtendsIsKnown: Rule = ({ extends: name }) => {
  if (name === undefined) return [];
  if (!name.includes('/')) return unknownName(name, [...presets.keys()], 'a preset', ['extends']);
  const expected = `a preset: ${quoted([...presets.keys()])}`;
  return [
    wrong(
      ['extends'],
      `${describeValue(name)}: another repository's program is not supported by this version yet`,
      expected,
    ),
  ];
};

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
  return url === undefined || isSafe(url)
    ? []
    : [wrong(['ledger', 'url'], describeValue(url), 'https: a ledger is trusted, and its token is secret')];
};

function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isSafe(url: string): boolean {
  return url.startsWith('https://') || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/.test(url);
}
