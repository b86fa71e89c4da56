import type { Credit, Refusal } from '../decide/decision.ts';
import { formatNumber, formatPoints } from './amount.ts';
import { code, prose, quotation } from './escape.ts';

type Refused<Kind extends Refusal['kind']> = Extract<Refusal, { readonly kind: Kind }>;

/** That fewer points are left than were asked for. */
export function balanceText(asked: number, balance: number): string {
  const left = Math.max(0, balance);
  const missing = asked > left ? ` ${formatNumber(asked - left)} more are missing.` : '';
  return `${formatPoints(left)} can be spent; ${formatPoints(asked)} were asked for.${missing}`;
}

/** Which credits there are, and which was meant. */
export function noSuchCredit({ typed, nearest, credits, asked }: Refused<'no-such-credit'>): string {
  const found =
    typed === '' ? 'Say what for' : `The program sells nothing that is called ${quotation(typed, 60)}`;
  if (nearest !== null) return `${found}. Did you mean ${redeemCommand(asked, nearest)}?`;
  const shown = credits
    .slice(0, 5)
    .map((credit) => `- ${redeemCommand(credit.points, credit)}: ${rate(credit)}`);
  return `${found}. Points buy:\n\n${shown.join('\n')}`;
}

/** The whole numbers of credits that are nearest. */
export function partOfACredit({ asked, credit, balance }: Refused<'part-of-a-credit'>): string {
  const below = Math.floor(asked / credit.points) * credit.points;
  const near = [below, below + credit.points].filter((points) => points > 0 && points <= balance);
  const type = near.map((points) => redeemCommand(points, credit)).join(' or ');
  const instead =
    type === '' ? `${formatPoints(Math.max(0, balance))} can be spent, which is too few.` : `Say ${type}.`;
  return `${rate(credit)}, and ${formatNumber(asked)} points buy no whole number of them. ${instead}`;
}

function redeemCommand(points: number, { id }: Credit): string {
  return code(`/points redeem ${points} for ${id}`, 100);
}

/** `100 points buy 1 × Cloud Credits`. */
function rate({ title, points }: Credit): string {
  return `${formatPoints(points)} ${points === 1 ? 'buys' : 'buy'} 1 × ${prose(title, 60)}`;
}
