import type { Change } from '../change/read-change.ts';
import { thresholds } from './thresholds.ts';

/**
 * What was counted, in short sentences that a contributor can check, most important first: what is new, what was put
 * right, what was taken out, and what was seen but not counted.
 */
export function reasonsOf(change: Change): string[] {
  const { total } = change;
  return [
    newText(total),
    pictures(total),
    corrections(total),
    code(total),
    total.deletedWords > 0 ? `${count(total.deletedWords, 'word')} taken out` : null,
    notCounted(total),
    unseen(change),
    total.coarseHunks > 0
      ? `${count(total.coarseHunks, 'passage')} too large to compare in order: there the words were only counted`
      : null,
    change.files.length > 0 && change.others.length > 0
      ? `${count(change.others.length, 'other file')} not counted: no documentation`
      : null,
  ].filter((reason) => reason !== null);
}

type Total = Change['total'];

function newText(total: Total): string | null {
  if (total.newWords === 0) return total.newPages > 0 ? count(total.newPages, 'new page') : null;
  const parts = [
    total.newSentences > 0 ? count(total.newSentences, 'sentence') : null,
    total.newHeadings > 0 ? count(total.newHeadings, 'section') : null,
    total.newItems > 0 ? count(total.newItems, 'list item') : null,
    total.newRows > 0 ? count(total.newRows, 'table row') : null,
  ].filter((part) => part !== null);
  return `${count(total.newWords, 'new word')}${parts.length > 0 ? ` in ${listed(parts)}` : ''}${pages(total)}`;
}

const pages = (total: Total): string =>
  total.newPages > 0
    ? ` (${count(total.newPages, 'new page')}${total.pages > total.newPages ? `, ${count(total.pages - total.newPages, 'other page')}` : ''})`
    : total.pages > 1
      ? `, ${count(total.pages, 'page')} changed`
      : '';

function pictures(total: Total): string | null {
  const parts = [
    total.addedImages > 0 ? `${count(total.addedImages, 'picture')} added` : null,
    total.changedImages > 0 ? `${count(total.changedImages, 'picture')} replaced` : null,
    total.addedImages === 0 && total.newImages > 0
      ? `${count(total.newImages, 'picture')} shown in the text`
      : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? listed(parts) : null;
}

function corrections(total: Total): string | null {
  const kinds = [
    total.spelling > 0 ? `${total.spelling} of spelling` : null,
    total.grammar > 0 ? `${total.grammar} of grammar` : null,
    total.wording > 0 ? `${total.wording} of wording` : null,
    total.value > 0 ? `${total.value} of numbers` : null,
    total.name > 0 ? `${total.name} of names` : null,
    total.meaning > 0 ? `${total.meaning} of meaning` : null,
    total.clause > 0 ? count(total.clause, 'phrase') + ' added' : null,
    total.cut > 0 ? count(total.cut, 'phrase') + ' cut' : null,
    total.case > 0 ? `${total.case} of capital letters` : null,
    total.changedLinks > 0 ? count(total.changedLinks, 'link') + ' mended' : null,
    total.newLinks > 0 && total.newWords < thresholds.newText
      ? count(total.newLinks, 'link') + ' added'
      : null,
    total.listNumbers > 0 ? `${total.listNumbers} of list numbers` : null,
    total.punctuation > 0 ? 'punctuation or markup' : null,
  ].filter((part) => part !== null);
  if (kinds.length === 0) return null;
  const repeated =
    total.edits -
    total.spelling -
    total.grammar -
    total.wording -
    total.value -
    total.name -
    total.meaning -
    total.clause -
    total.cut;
  return `Small edits: ${listed(kinds)}${repeated > 0 ? `; ${count(repeated, 'repetition')} of these` : ''}`;
}

function code(total: Total): string | null {
  const parts = [
    total.newSamples > 0 ? count(total.newSamples, 'code sample') : null,
    total.newCode > 0 ? `${count(total.newCode, 'line')} of code added` : null,
    total.changedCode > 0 ? `${count(total.changedCode, 'line')} of code changed` : null,
    total.newCode === 0 && total.deletedCode > 0
      ? `${count(total.deletedCode, 'line')} of code taken out`
      : null,
    total.codeLayout > 0 ? `${count(total.codeLayout, 'line')} of code laid out anew` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? listed(parts) : null;
}

function notCounted(total: Total): string | null {
  const parts = [
    total.movedWords > 0 ? `${count(total.movedWords, 'word')} moved` : null,
    total.repeatedWords > 0 ? `${count(total.repeatedWords, 'word')} repeated` : null,
    total.rewrapped > 0 ? `${count(total.rewrapped, 'line')} wrapped or laid out anew` : null,
    total.renamedPages > 0 ? `${count(total.renamedPages, 'file')} renamed` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? `${listed(parts)}: not counted` : null;
}

function unseen(change: Change): string | null {
  const { unseenPages, unseenLines } = change.total;
  if (unseenPages === 0) return null;
  const broken = change.files.some((file) => file.unseen === 'no hunks');
  return `${count(unseenPages, 'file')} could not be read (${broken ? 'a patch that is none' : 'no patch was given'}): judged by ${count(unseenLines, 'changed line')}`;
}

/** `1,140 words`, `1 word`. */
const count = (number: number, noun: string): string =>
  `${String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')} ${noun}${number === 1 ? '' : 's'}`;

const listed = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(', ');
