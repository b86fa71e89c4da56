import { expect, test } from 'vitest';

import { standingsOf } from '../../src/standing/standings.ts';
import { startLife, type Told } from './two-years.ts';

const credits = 'program:\n  credits: { cloud-credits: { title: Cloud Credits, points: 100 } }\n';

/** What each member has got, and when it began to count. */
type Got = Readonly<Record<string, readonly (readonly [day: string, points: number])[]>>;

interface Expected {
  readonly total: number;
  readonly level: string | null;
}

/**
 * The rules in so few words that they can be checked by eye: a member holds the higher of the levels that this period and
 * the one before it have reached.
 */
function expectedOn(
  day: string,
  got: Got[string],
  yearOf: (day: string) => number,
  levels: readonly (readonly [string, number])[],
): Expected {
  const sumOf = (year: number) =>
    (got ?? [])
      .filter(([on]) => on <= day && yearOf(on) === year)
      .reduce((sum, [, points]) => sum + points, 0);
  const year = yearOf(day);
  const best = Math.max(sumOf(year), sumOf(year - 1));
  return { total: sumOf(year), level: levels.findLast(([, points]) => best >= points)?.[0] ?? null };
}

function* daysBetween(from: string, to: string): Generator<string> {
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    yield new Date(at).toISOString().slice(0, 10);
}

type Life = Awaited<ReturnType<typeof startLife>>;

/** Every day's standing by the ledger is what the rules say by eye, and on `shown` the command line says the same. */
async function checkEachDay(
  life: Life,
  got: Got,
  yearOf: (day: string, login: string) => number,
  levels: readonly (readonly [string, number])[],
  [from, to]: readonly [string, string],
  shown: readonly string[],
) {
  const all = life.entries();
  const logins = Object.keys(got);
  const expected = (day: string) =>
    logins.map((login) => ({
      login,
      ...expectedOn(day, got[login] ?? [], (on) => yearOf(on, login), levels),
    }));
  const told = (standings: readonly Told[]) =>
    logins.map((login) => {
      const own = standings.find(({ member }) => member.login === login);
      return { login, total: own?.total ?? 0, level: own?.level ?? null };
    });
  let days = 0;
  for (const day of daysBetween(from, to)) {
    expect({ day, standings: told(standingsOf(all, life.program, day)) }).toEqual({
      day,
      standings: expected(day),
    });
    days += 1;
  }
  expect(days).toBeGreaterThan(730);
  const printed = await life.standingsAt(shown);
  for (const [index, day] of shown.entries())
    expect({ day, standings: told(printed[index] ?? []) }).toEqual({ day, standings: expected(day) });
}

test('two years of five members by the program of the seed page', async () => {
  const life = await startLife(`extends: dataminer\n${credits}`);
  const { on, says, answers, merged, reported } = life;

  on('2027-02-01');
  const typo = await merged('octocat', 'typo', '/points confirm');
  expect(typo.proposed).toContain('### Proposed: 25 points for @octocat');
  expect(typo.said).toContain('### Confirmed: 25 points for @octocat');

  on('2027-03-10');
  const big = await merged('octocat', 'guide', '/points large-contribution 1000 confirm');
  expect(big.said).toContain('### Confirmed: 1,000 points for @octocat');
  expect(big.said).toMatch(/@octocat.*\*\*Advocate\*\*/);

  on('2027-04-05');
  await says('ana', '/points award @hubot documentation-delivery 500 A Word file on connectors');

  for (const [day, status] of [
    ['2027-05-03', 201],
    ['2027-05-04', 201],
    ['2027-05-31', 422],
  ] as const) {
    on(day);
    const report = await reported('feedback', `survey of ${day}`);
    expect(report.status).toBe(status);
    if (status === 422) expect(report.text).toContain('no more than 100 points a month');
  }

  on('2027-06-15');
  await says('ana', '/points award @hubot blog-post 1000 https://example.org/post');
  on('2027-07-01');
  await says('ana', '/points nominate @octocat 750 Helped everybody');

  on('2027-08-02');
  const shop = await says('octocat', '/points redeem 500 for cloud credits');
  expect(shop.said[0]).toContain('`5 × Cloud Credits` for 500 points');
  const bought = await answers(shop.issue, 'bo', '/points confirm');
  expect(bought.at(-1)).toContain('1,375 points can still be spent; your level stays as it is');

  on('2027-09-01');
  await says('ana', '/points award @octocat use-case 2500 https://example.org/case');
  on('2027-09-09');
  await says('bo', '/points award @ana blog-post 750 https://example.org/ana');
  on('2027-10-01');
  await says('ana', '/points award @octocat use-case 1000 https://example.org/another');
  on('2027-10-02');
  const asked = await says('octocat', '/points');
  expect(asked.said[0]).toMatch(/\*\*5,375 points\*\* in 2027.*\*\*Enabler\*\*/s);
  on('2027-11-02');
  await merged('tri', 'typo', '/points confirm');
  on('2027-12-31', '23:30');
  await says('ana', '/points award @bo linkedin-post https://example.org/link');

  on('2028-03-01');
  await says('ana', '/points award @octocat blog-post 800 https://example.org/new');
  on('2028-05-05');
  await says('ana', '/points award @tri certification 1000 Fundamentals');
  on('2028-06-01');
  await says('bo', '/points award @ana use-case 2500 https://example.org/b');
  on('2028-12-31', '23:30');
  await says('bo', '/points award @ana use-case 2500 https://example.org/c');
  on('2028-12-31', '23:40');
  await says('ana', '/points award @bo linkedin-post https://example.org/two');

  const got: Got = {
    octocat: [
      ['2027-02-01', 25],
      ['2027-03-10', 1000],
      ['2027-05-03', 50],
      ['2027-05-04', 50],
      ['2027-07-01', 750],
      ['2027-09-01', 2500],
      ['2027-10-01', 1000],
      ['2028-03-01', 800],
    ],
    hubot: [
      ['2027-04-05', 500],
      ['2027-06-15', 1000],
    ],
    ana: [
      ['2027-09-09', 750],
      ['2028-06-01', 2500],
      ['2028-12-31', 2500],
    ],
    tri: [
      ['2027-11-02', 25],
      ['2028-05-05', 1000],
    ],
    bo: [
      ['2027-12-31', 50],
      ['2028-12-31', 50],
    ],
  };
  await checkEachDay(
    life,
    got,
    (day) => Number(day.slice(0, 4)),
    [
      ['Advocate', 750],
      ['Enabler', 5000],
      ['Catalyst', 25000],
    ],
    ['2027-01-01', '2029-12-31'],
    ['2027-03-09', '2027-03-10', '2027-10-01', '2027-12-31', '2028-01-01', '2028-12-31', '2029-01-01'],
  );
  const end = standingsOf(life.entries(), life.program, '2029-01-01');
  expect(
    Object.fromEntries(end.map(({ member, level, balance }) => [member.login, [level, balance]])),
  ).toEqual({
    octocat: ['Advocate', 5675],
    hubot: [null, 1500],
    ana: ['Enabler', 5750],
    tri: ['Advocate', 1025],
    bo: [null, 100],
  });
  expect(life.isWhole()).toBe(true);
}, 120_000);

test('two years of five members by the edition of 2026', async () => {
  const life = await startLife(`extends: dataminer-2026\n${credits}`);
  const { on, says, answers, merged, reported, labelled } = life;
  const enrol = async (who: string, day: string) => {
    on(day);
    return says(who, '/points enrol');
  };

  await enrol('octocat', '2027-01-20');
  on('2027-02-01');
  expect((await merged('octocat', 'typo', '/points 30 confirm')).said).toContain('30 points for @octocat');
  on('2027-03-10');
  const big = await merged('octocat', 'guide', '/points added-information 4000 confirm');
  expect(big.said).toMatch(/@octocat.*\*\*Advocate\*\*/);

  on('2027-04-05');
  const early = await says('ana', '/points award @hubot documentation-delivery 3000 A Word file');
  expect(early.said[0]).toContain('`/points enrol`');
  const joined = await enrol('hubot', '2027-05-01');
  expect(joined.said[0]).toContain('What had waited counts now');
  expect(joined.said[0]).toContain('3,000 points');

  for (const [day, status] of [
    ['2027-05-03', 201],
    ['2027-05-04', 201],
    ['2027-05-31', 422],
  ] as const) {
    on(day);
    expect((await reported('feedback', `survey of ${day}`)).status).toBe(status);
  }
  await enrol('bo', '2027-06-01');
  on('2027-06-15');
  await says('ana', '/points award @hubot blog-post 2500 https://example.org/post');
  on('2027-07-01');
  await says('ana', '/points nominate @octocat 750 Helped everybody');
  on('2027-08-02');
  const shop = await says('octocat', '/points redeem 500 for cloud credits');
  expect((await answers(shop.issue, 'bo', '/points confirm')).at(-1)).toContain(
    '4,380 points can still be spent',
  );
  on('2027-08-20');
  expect((await labelled('octocat', 'ana', 'valid docs issue'))[0]).toContain('### Confirmed: 100 points');
  on('2027-08-21');
  expect((await reported('downvoted', 'vote 1')).status).toBe(201);
  on('2027-10-01');
  const up = await merged('octocat', 'typo', '/points 50 confirm');
  expect(up.said).toMatch(/@octocat.*\*\*Enabler\*\*/);
  await enrol('tri', '2027-11-01');
  on('2027-11-02');
  await merged('tri', 'typo', '/points 25 confirm');
  on('2027-12-31', '23:30');
  await says('ana', '/points award @bo linkedin-post https://example.org/link');

  await enrol('ana', '2028-02-29');
  on('2028-03-01');
  await says('bo', '/points award @ana blog-post 5000 https://example.org/ana');
  on('2028-03-02');
  await says('ana', '/points award @octocat solution 800 https://example.org/solution');
  on('2028-05-05');
  await says('ana', '/points award @tri certification 750 Configurator');
  on('2028-12-31', '23:30');
  await says('ana', '/points award @bo linkedin-post https://example.org/two');

  const got: Got = {
    octocat: [
      ['2027-02-01', 30],
      ['2027-03-10', 4000],
      ['2027-05-03', 50],
      ['2027-05-04', 50],
      ['2027-07-01', 750],
      ['2027-08-20', 100],
      ['2027-08-21', -10],
      ['2027-10-01', 50],
      ['2028-03-02', 800],
    ],
    hubot: [
      ['2027-05-01', 3000],
      ['2027-06-15', 2500],
    ],
    tri: [
      ['2027-11-02', 25],
      ['2028-05-05', 750],
    ],
    ana: [['2028-03-01', 5000]],
    bo: [
      ['2027-12-31', 50],
      ['2028-12-31', 50],
    ],
  };
  // The first days of each member's years.
  const years: Readonly<Record<string, readonly string[]>> = {
    octocat: ['2027-01-20', '2028-01-20', '2029-01-20', '2030-01-20'],
    hubot: ['2027-05-01', '2028-05-01', '2029-05-01', '2030-05-01'],
    bo: ['2027-06-01', '2028-06-01', '2029-06-01', '2030-06-01'],
    tri: ['2027-11-01', '2028-11-01', '2029-11-01', '2030-11-01'],
    ana: ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28'],
  };
  await checkEachDay(
    life,
    got,
    (day, login) => (years[login] ?? []).filter((first) => first <= day).length,
    [
      ['Advocate', 750],
      ['Enabler', 5000],
      ['Catalyst', 15000],
    ],
    ['2027-01-20', '2030-06-30'],
    [
      '2027-04-30',
      '2027-05-01',
      '2028-01-19',
      '2028-01-20',
      '2029-01-19',
      '2029-01-20',
      '2029-02-28',
      '2029-05-01',
    ],
  );
  const end = standingsOf(life.entries(), life.program, '2029-05-01');
  expect(
    Object.fromEntries(end.map(({ member, level, balance }) => [member.login, [level, balance]])),
  ).toEqual({
    octocat: ['Advocate', 5320],
    hubot: [null, 5500],
    ana: ['Enabler', 5000],
    tri: ['Advocate', 775],
    bo: [null, 100],
  });
  expect(life.isWhole()).toBe(true);
}, 120_000);
