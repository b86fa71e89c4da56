import type { Refusal } from '../decide/decision.ts';
import { formatPoints } from './amount.ts';
import { code } from './escape.ts';

/** As many awards are named to choose from. */
const shownAwards = 5;

/** What could be taken back, each with what to type. */
export function whichToRevoke({
  named,
  given,
  isConfirmed,
  hasSpent,
}: Extract<Refusal, { readonly kind: 'which-to-revoke' }>): string {
  const lead =
    named === null
      ? 'Say what is to be taken back.'
      : `Nothing stands here that ${code(`@${named.login}`, 60)} got by hand for ${code(named.activity, 60)}.`;
  const commands = new Map<string, string>();
  for (const { login, activity, points } of given)
    commands.set(`/points revoke @${login} ${activity} REASON`, formatPoints(points));
  if (hasSpent) commands.set('/points refund REASON', 'what was spent last, given back by an admin');
  if (isConfirmed) commands.set('/points revoke REASON', 'the points of all this');
  const shown = [...commands].slice(-shownAwards).map(([typed, what]) => `- ${code(typed, 160)}: ${what}`);
  return shown.length === 0
    ? `${lead} There is nothing else to take back.`
    : `${lead} What stands here:\n\n${shown.join('\n')}`;
}
