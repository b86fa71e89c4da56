import type { Answer, Credit, Redemption, Refusal, Reply } from '../decide/decision.ts';
import { formatNumber, formatPoints } from './amount.ts';
import { code, person, prose, quotation } from './escape.ts';

type Of<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>;
type Refused<Kind extends Refusal['kind']> = Extract<Refusal, { readonly kind: Kind }>;

/** That it waits for an admin, and what is left besides: goes on after the name of who asked. */
export function askedToRedeem({ redemption, left }: Of<'asked-to-redeem'>): string {
  return `you ask for ${what(redemption)}. That waits for an admin of this repository, who says \`/points confirm\` or \`/points reject REASON\`. Besides, ${formatPoints(left)} can be spent.`;
}

/** What was bought, and what is left, for each of those who had asked. */
export function redeemed({ redemptions, left }: Of<'redeemed'>, { to }: Reply): string {
  const by = to.author === null ? '' : `, from ${person(to.author)}`;
  return redemptions
    .map(
      (redemption, index) =>
        `${person(redemption.member)}: you have got ${what(redemption)}${by}. ${formatPoints(left[index] ?? 0)} can still be spent; your level stays as it is.`,
    )
    .join('\n\n');
}

/** That points which were spent are back. */
export function givenBack({ redemption, reason }: Of<'given-back'>, { to }: Reply): string {
  const by = to.author === null ? '' : `, given back by ${person(to.author)}`;
  const { member, points } = redemption;
  return `${person(member)}: ${formatPoints(points)} ${points === 1 ? 'is' : 'are'} yours to spend again${by}: ${what(redemption)} was taken back. Reason: ${quotation(reason)}.`;
}

/** That what was asked for is not given. */
export function notRedeemed({ redemptions, reason }: Of<'not-redeemed'>, { to }: Reply): string {
  const by = to.author === null ? '' : ` by ${person(to.author)}`;
  return redemptions
    .map(({ member, points, reason: wish }) => {
      const wished = wish === '' ? '' : ` for ${quotation(wish, 80)}`;
      return `${person(member)}: the ${formatPoints(points)} that you asked to spend${wished} ${points === 1 ? 'stays' : 'stay'} with you. Rejected${by}. Reason: ${quotation(reason)}.`;
    })
    .join('\n\n');
}

/** `5 × Cloud Credits` for 500 points. */
function what({ points, reason }: Redemption): string {
  return reason === ''
    ? `what costs ${formatPoints(points)}`
    : `${quotation(reason, 80)} for ${formatPoints(points)}`;
}

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
