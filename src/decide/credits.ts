import type { Program } from '../program/program.ts';
import { nearestWord } from '../program/words.ts';
import type { Credit, Refusal } from './decision.ts';

/** What is bought: how many of which credit. `rest`: what the member said besides. */
interface Purchase {
  readonly credit: Credit;
  readonly count: number;
  readonly rest: string;
}

/** What the program sells for points. */
export function creditsOf({ credits }: Pick<Program, 'credits'>): Credit[] {
  return Object.entries(credits).map(([id, { title, points }]) => ({ id, title, points }));
}

/**
 * The credit that a member names in `for cloud credits`, by its title or its name in the program file, with anything behind
 * it; where there is only one, it need not be named. `balance`: what can be spent, for the refusal.
 */
export function purchaseOf(
  points: number,
  words: string,
  credits: readonly Credit[],
  balance: number,
): Purchase | Refusal {
  const named = words.trim().replace(/^for\s+/i, '');
  const [only, ...others] = credits;
  const found =
    named === '' && only !== undefined && others.length === 0
      ? { credit: only, rest: '' }
      : find(named, credits);
  if (found === null)
    return { kind: 'no-such-credit', typed: named, nearest: nearest(named, credits), credits, asked: points };
  const { credit } = found;
  if (points % credit.points !== 0) return { kind: 'part-of-a-credit', asked: points, credit, balance };
  return { ...found, count: points / credit.points };
}

/** `5 × Cloud Credits`, and what else was said of it: why points were spent, as the ledger says it. */
export function purchaseText({ credit, count, rest }: Purchase): string {
  return `${count} × ${credit.title}${rest === '' ? '' : `: ${rest}`}`;
}

/** The longest name that the words begin with. */
function find(named: string, credits: readonly Credit[]): Omit<Purchase, 'count'> | null {
  const words = named.split(/\s+/u);
  const fitting = credits.flatMap((credit) =>
    namesOf(credit).flatMap((name) => {
      const length = wordsIn(name);
      const isIt = plain(words.slice(0, length).join(' ')) === plain(name);
      return isIt ? [{ credit, length }] : [];
    }),
  );
  const [best] = fitting.toSorted((a, b) => b.length - a.length);
  return best === undefined ? null : { credit: best.credit, rest: words.slice(best.length).join(' ') };
}

function nearest(named: string, credits: readonly Credit[]): Credit | null {
  const words = named.split(/\s+/u);
  return (
    credits.find((credit) =>
      namesOf(credit).some((name) => {
        const typed = plain(words.slice(0, wordsIn(name)).join(' '));
        return typed !== '' && nearestWord(typed, [plain(name)]) !== null;
      }),
    ) ?? null
  );
}

/** `cloud-credits` is said with a hyphen or without. */
function namesOf({ id, title }: Credit): string[] {
  return [title, id, id.replaceAll(/[-_]/g, ' ')];
}

function wordsIn(name: string): number {
  return name.trim().split(/\s+/u).length;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.,;:!?]+$/, '')
    .replaceAll(/[-_\s]+/gu, ' ')
    .trim();
}
