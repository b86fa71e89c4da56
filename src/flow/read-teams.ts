import type { Facts, Permission, Person } from '../decide/facts.ts';
import type { GitHub } from '../github/github.ts';
import type { Program } from '../program/program.ts';

/** Which of those who spoke are in the teams that the program names, as far as it matters. */
export async function readTeams(
  speakers: readonly Person[],
  permissions: ReadonlyMap<number, Permission>,
  { confirm }: Pick<Program, 'confirm'>,
  github: Pick<GitHub, 'readTeamMembership'>,
): Promise<{ readonly teams: Facts['teams']; readonly notices: readonly string[] }> {
  const isTeam = (name: string) => name.includes('/');
  const teams = new Map<string, ReadonlySet<number>>();
  const notices: string[] = [];
  for (const team of new Set([...confirm.by, ...confirm.staff].filter(isTeam))) {
    // Who may write decides without a team; who is staff only the team says.
    const asked = confirm.staff.includes(team)
      ? speakers
      : speakers.filter(({ id }) => !mayWrite(permissions.get(id)));
    const answers = await Promise.all(
      asked.map(async ({ id, login }) => [id, await github.readTeamMembership(team, login)] as const),
    );
    if (answers.some(([, answer]) => answer === 'unreadable')) notices.push(unreadable(team));
    else teams.set(team, new Set(answers.flatMap(([id, answer]) => (answer === 'member' ? id : []))));
  }
  return { teams, notices };
}

function mayWrite(permission: Permission | undefined): boolean {
  return permission === 'write' || permission === 'maintain' || permission === 'admin';
}

function unreadable(team: string): string {
  return `The team ${team} cannot be read with this token, so only permission on the repository counts. A workflow’s own token never reads teams: give it the token of an App that may read members, as the workflow examples/workflows/app-token.yml does.`;
}
