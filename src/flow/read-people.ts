import { mayDecide } from '../decide/authority.ts';
import type { Facts, Permission, Person } from '../decide/facts.ts';
import { namedLogins, peopleWhoSpeak } from '../decide/spoken-commands.ts';
import type {
  GitHub,
  PeopleAnswer,
  PeopleQuestion,
  PullRequestReading,
  PullRequestRef,
} from '../github/github.ts';
import type { Program } from '../program/program.ts';
import type { Outside } from './outside.ts';

/** What is known about people when a decision is made. */
interface PeopleFacts extends Pick<Facts, 'permissions' | 'teams' | 'accounts'> {
  /** Whose words or labels may count. */
  readonly speakers: readonly Person[];
  /** What could not be read, and what counts instead. */
  readonly notices: readonly string[];
  /** Files of the ledger that came along. */
  readonly ledgerFiles: PeopleAnswer['ledgerFiles'];
}

/** As many are asked about together with other things; who is named beyond that takes a question of its own. */
const mostNamed = 100;

/**
 * What people may do, and who is named by those who may decide: nobody else's words are worth a question. However many they
 * are, it is one question, but for those of whom it does not tell enough; what is wanted of the ledger (`ledgerOf`, by the
 * accounts that may be named) comes along with it. Throws GitHubFault.
 */
export async function readPeople(
  ref: PullRequestRef,
  reading: PullRequestReading,
  program: Program,
  { github }: Pick<Outside, 'github'>,
  ledgerOf: (accounts: Facts['accounts']) => PeopleQuestion['ledger'],
): Promise<PeopleFacts> {
  const speakers = peopleWhoSpeak(reading, program);
  const people = unique([...speakers, ...coAuthorsOf(reading)]);
  const unknown = people.filter(({ id }) => !reading.permissions.has(id));
  const open = unknown.filter(({ login }) => !wasLookedFor(login, reading));
  const teams = teamsAskedAbout(people, reading.permissions, program);
  const seen = new Map<string, Person | null>([...reading.accounts, ...accountsSeen(reading)]);
  const namedBy = (may: (person: Person) => boolean) =>
    namedLogins(reading.comments, Object.keys(program.activities), may);
  const { pull, permissions: known } = reading;
  const mayBe = (person: Person) =>
    open.some(({ id }) => id === person.id) ||
    teams.size > 0 ||
    mayDecide(person, { permissions: known, teams: new Map(), pull }, program);
  const meant = namedBy(mayBe);
  const named = meant.filter((login) => !seen.has(login));
  const ledger = ledgerOf(new Map([...seen].filter(([login]) => meant.includes(login))));
  const apart = open.length + (named.length > 0 ? 1 : 0) + (ledger === null ? 0 : 1);
  const isTogether = teams.size > 0 || apart > 1;
  const question = { permissions: open, teams, accounts: named.slice(0, mostNamed), ledger };
  const found = isTogether ? await github.readPeople(ref, question) : nothing;
  const permissions = await withOthers(ref, unknown, { reading, found, program }, github);
  const facts = { permissions, teams: readable(found.teams), pull };
  const logins = namedBy((person) => mayDecide(person, facts, program));
  const accounts = new Map([...seen, ...found.accounts]);
  const others = await github.readAccounts(logins.filter((login) => !accounts.has(login)));
  return {
    permissions,
    teams: facts.teams,
    accounts: new Map([...accounts, ...others].filter(([login]) => logins.includes(login))),
    speakers,
    ledgerFiles: found.ledgerFiles,
    notices: [...found.teams].flatMap(([team, members]) => (members === null ? unreadable(team) : [])),
  };
}

const nothing: PeopleAnswer = {
  permissions: new Map(),
  teams: new Map(),
  accounts: new Map(),
  ledgerFiles: new Map(),
};

/** People whom trailers name. */
export function coAuthorsOf({ pull }: Pick<PullRequestReading, 'pull'>): Person[] {
  return pull.coAuthors.filter(({ isBot }) => !isBot);
}

/**
 * With the permissions that take a question for each: where it decides something, not being seen among those who work on the
 * repository is not enough to say that somebody may not.
 */
async function withOthers(
  ref: PullRequestRef,
  unknown: readonly Person[],
  { reading, found, program }: { reading: PullRequestReading; found: PeopleAnswer; program: Program },
  github: Pick<GitHub, 'readPermission'>,
): Promise<ReadonlyMap<number, Permission>> {
  const atOnce = { ...program, confirm: { ...program.confirm, after: {} } };
  const sharing = program.credit === 'equal' ? coAuthorsOf(reading) : [];
  const deciding = new Set([...peopleWhoSpeak(reading, atOnce), ...sharing].map(({ id }) => id));
  const permissions = new Map(reading.permissions);
  for (const [id, permission] of found.permissions) if (permission !== null) permissions.set(id, permission);
  const isNotFound = ({ id, login }: Person) =>
    found.permissions.get(id) === null || wasLookedFor(login, reading);
  const left = unknown
    .filter(({ id }) => !permissions.has(id))
    .filter((person) => deciding.has(person.id) || !isNotFound(person));
  const read = left.map(async ({ id, login }) => [id, await github.readPermission(ref, login)] as const);
  return new Map([...permissions, ...(await Promise.all(read))]);
}

function wasLookedFor(login: string, { askedAlong }: PullRequestReading): boolean {
  return askedAlong.some((asked) => asked.toLowerCase() === login.toLowerCase());
}

/** Who may be in which of the teams that the program names, as far as it matters. */
function teamsAskedAbout(
  people: readonly Person[],
  permissions: ReadonlyMap<number, Permission>,
  { confirm: { by, staff } }: Program,
): ReadonlyMap<string, readonly Person[]> {
  const teams = [...new Set([...by, ...staff])].filter((name) => name.includes('/'));
  // Who may write decides without a team; who is staff only the team says.
  const others = people.filter(({ id }) => !mayWrite(permissions.get(id)));
  const asked = teams.map((team) => [team, staff.includes(team) ? people : others] as const);
  return new Map(asked.filter(([, who]) => who.length > 0));
}

function mayWrite(permission: Permission | undefined): boolean {
  return permission === 'write' || permission === 'maintain' || permission === 'admin';
}

function readable(teams: PeopleAnswer['teams']): Map<string, ReadonlySet<number>> {
  return new Map([...teams].flatMap(([team, ids]) => (ids === null ? [] : [[team, ids] as const])));
}

function unreadable(team: string): string {
  return `The team ${team} cannot be read with this token, so only permission on the repository counts. A workflow’s own token never reads teams: give it the token of an App that may read members, as the workflow examples/workflows/app-token.yml does.`;
}

/** Whose a login is, of those who had to do with the pull request: by login in lower case. */
function accountsSeen({ pull, comments, labellings }: PullRequestReading): Map<string, Person> {
  const people = [
    pull.author,
    ...pull.coAuthors,
    ...pull.assignees,
    ...comments.map(({ author }) => author),
    ...labellings.flatMap(({ by, takenOff }) => [by, takenOff?.by ?? null]),
  ];
  return new Map(
    people.flatMap((person) =>
      person === null || person.isBot ? [] : [[person.login.toLowerCase(), person] as const],
    ),
  );
}

function unique(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
