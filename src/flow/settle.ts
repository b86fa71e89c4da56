/** What it takes beyond a glance: loaded only where there is something to do, for most events have nothing. */
export { decideIssue } from '../decide/decide-issue.ts';
export { foldMembers } from '../standing/member-totals.ts';
export { dueWrites } from './due-writes.ts';
export { ledgerMark, lostLine } from './remembered.ts';
export { recordedDigest } from './recorded-digest.ts';
