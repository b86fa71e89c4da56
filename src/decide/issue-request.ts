import type { Account, EntryDraft } from '../standing/entry.ts';
import type { IssueRequest } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Hearing } from './heard.ts';
import { askedByForm, numberIn } from './issue-form.ts';

/** What holds of what an issue asks for with the form; null where it does not. */
export function requestOf(
  facts: Facts,
  { settlement, spending, spendingRefused }: Hearing,
): IssueRequest | null {
  const form = askedByForm(facts);
  if (form === null) return null;
  const { author, asked } = form;
  const kind = asked.kind === 'redemption' ? 'redemption' : 'award';
  const here = facts.entries.filter((entry) => entry.source?.issue === facts.pull.number);
  const given = here.filter((entry) => entry.kind === kind);
  const takenBack = here.filter(({ revokes }) => given.some(({ id }) => id === revokes));
  const link = asked.kind === 'claim' ? asked.link : null;
  return {
    by: { id: author.id, login: author.login },
    asked,
    pull: link === null ? null : numberIn(link, facts.repository.url),
    isEdited: facts.pull.opening?.isEdited ?? false,
    spending,
    given: given.filter(({ id }) => !takenBack.some(({ revokes }) => revokes === id)),
    takenBack,
    refused: asked.kind === 'redemption' ? spendingRefused : settlement.rejection,
  };
}

/** Whether the issue is to be closed, and as done or not; null: it stays as it is. What somebody opened again stays open. */
export function closingOf(
  request: IssueRequest | null,
  { state, opening }: Facts['pull'],
  append: readonly EntryDraft[],
): { readonly isDone: boolean } | null {
  if (request === null || state === 'closed' || opening?.isReopened === true || append.length > 0)
    return null;
  if (request.given.length > 0) return { isDone: true };
  return request.refused === null ? null : { isDone: false };
}

/** The id of the entry that an issue's form makes. */
export function formEntryId({ repository, pull }: Facts, member: Account): string {
  return `issue/${repository.id}/${pull.number}/redemption/${member.id}/1`;
}

/** Whether a decision on this issue may be about something else than what is to be spent. */
export function hasOtherMatter(facts: Facts): boolean {
  const form = askedByForm(facts);
  return facts.pull.state === 'merged' || (form !== null && form.asked.kind !== 'redemption');
}
