import { parseRepositoryName } from '../../github/repository-name.ts';

/** What `docpoints init` asks. */
export interface Answers {
  /** The preset that the program starts from. */
  readonly preset: string;
  /** Who decides besides those with write access: `@login` or `@org/team`. */
  readonly deciders: readonly string[];
  readonly ledger: LedgerAnswer;
}

export type LedgerAnswer =
  | { readonly kind: 'here' }
  /** `owner/repo`, of the same owner. */
  | { readonly kind: 'repository'; readonly repository: string }
  | { readonly kind: 'server'; readonly url: string };

/** What holds where nobody is asked. */
export const usualAnswers: Answers = { preset: 'simple', deciders: [], ledger: { kind: 'here' } };

const decider = /^@?([a-z\d](?:[a-z\d-]{0,38})(?:_[a-z\d]{1,10})?(?:\/[a-z\d][\w.-]{0,99})?)$/i;

/** `ana, @octo-org/docs-team` → `@ana`, `@octo-org/docs-team`; a text that says what is no login and no team. */
export function readDeciders(text: string): readonly string[] | string {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const wrong = words.find((word) => !decider.test(word));
  if (wrong !== undefined)
    return `“${wrong}” is no login and no team: @ana or @octo-org/docs-team was expected.`;
  return words.map((word) => word.replace(decider, '@$1'));
}

/** What is wrong with a repository's name; null: nothing. */
export function wrongRepository(text: string): string | null {
  const isOne = parseRepositoryName(text.trim()) !== null;
  return isOne ? null : 'owner/repo was expected, with the owner of this repository.';
}

/** What is wrong with a server's address; null: nothing. */
export function wrongServer(text: string): string | null {
  const url = URL.parse(text.trim());
  const isPlain =
    url?.protocol === 'https:' && url.username === '' && url.password === '' && url.search === '';
  return isPlain && !/[\s'"\\]/.test(text.trim())
    ? null
    : 'A plain address that starts with https:// was expected, without a name, a password or a question mark.';
}
