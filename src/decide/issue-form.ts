import type { Facts, Person } from './facts.ts';

/** What somebody asks for with the form `.github/ISSUE_TEMPLATE/points.yml`. All of it is their own text: it decides nothing. */
export type Asked =
  | {
      readonly kind: 'claim';
      /** An address; null: none was given. */
      readonly link: string | null;
      readonly why: string;
    }
  | { readonly kind: 'redemption'; readonly points: number | null; readonly what: string }
  | {
      readonly kind: 'nomination';
      /** Null: nobody whom GitHub could know. */
      readonly login: string | null;
      readonly why: string;
    };

/** The labels of the form's fields, in their order. GitHub writes them as headings over what was answered. */
export const formFields = {
  about: 'Docpoints: what is it about?',
  link: 'A link to it',
  points: 'How many points',
  who: 'Whom to nominate',
  why: 'What for',
} as const;

/** What can be chosen in the first of them. */
export const formChoices = {
  claim: 'Points for something I did',
  redemption: 'Spend points',
  nomination: 'Nominate somebody',
} as const satisfies Record<Asked['kind'], string>;

/** Whether an issue may have been written with the form: what else it says is not looked at. */
export function mayBeIssueForm(body: string): boolean {
  return body.includes('### Docpoints');
}

/** What an issue that was written with the form asks for; null: it was not. Never throws. */
function readIssueForm(body: string): Asked | null {
  const answers = readAnswers(body);
  const about = answers.get('about');
  const why = answers.get('why') ?? '';
  switch (about) {
    case formChoices.claim:
      return { kind: 'claim', link: readLink(answers.get('link') ?? ''), why };
    case formChoices.redemption:
      return { kind: 'redemption', points: readPoints(answers.get('points') ?? ''), what: oneLine(why) };
    case formChoices.nomination:
      return { kind: 'nomination', login: readLogin(answers.get('who') ?? ''), why };
    case undefined:
    default:
      return null;
  }
}

type Field = keyof typeof formFields;

/** The first of each heading counts, in the order of the form: behind the last there is only text. */
function readAnswers(body: string): ReadonlyMap<Field, string> {
  const answers = new Map<Field, string>();
  const text = body.replaceAll('\r\n', '\n');
  const places = new Map<Field, number>();
  let from = 0;
  for (const field of fields) {
    const at = `\n${text}`.indexOf(`\n### ${formFields[field]}\n`, from);
    if (at === -1) continue;
    places.set(field, at);
    from = at + 1;
  }
  const found = [...places];
  for (const [index, [field, at]] of found.entries()) {
    const end = found[index + 1]?.[1] ?? text.length;
    const answer = text.slice(at + `### ${formFields[field]}\n`.length, end).trim();
    if (answer !== '' && answer !== '_No response_') answers.set(field, answer);
  }
  return places.get('about') === 0 ? answers : new Map();
}

const fields: readonly Field[] = ['about', 'link', 'points', 'who', 'why'];

function readLink(text: string): string | null {
  return /^https?:\/\/[^\s`<>]{1,300}$/i.exec(text)?.[0] ?? null;
}

function readPoints(text: string): number | null {
  const number = /^(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\s*(?:p|points?))?$/i.exec(text)?.[1];
  return number === undefined ? null : Number(number.replaceAll(',', ''));
}

function readLogin(text: string): string | null {
  return /^@?([a-z\d](?:[a-z\d_-]{0,98}[a-z\d])?)$/i.exec(text)?.[1] ?? null;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The number of the pull request, or issue, of a repository that an address names; null: of none there. */
export function numberIn(link: string, repositoryUrl: string): number | null {
  const [address, place] = [link.toLowerCase(), `${repositoryUrl.toLowerCase()}/pull/`];
  if (!address.startsWith(place)) return null;
  const number = /^(\d{1,10})(?![\w-])/.exec(address.slice(place.length))?.[1];
  return number === undefined ? null : Number(number);
}

/** The issue's author and what they ask for with the form; null where it was not written with it. */
export function askedByForm({
  pull,
}: Pick<Facts, 'pull'>): { readonly author: Person; readonly asked: Asked } | null {
  if (pull.kind !== 'issue' || pull.author === null || pull.author.isBot) return null;
  const asked = readIssueForm(pull.body);
  return asked === null ? null : { author: pull.author, asked };
}
