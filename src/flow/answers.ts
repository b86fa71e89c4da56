/** What answers somebody who asks, or whose command was not done: 16 kB, loaded only where an answer is due, for a command that is done needs none. */
export { renderRequest } from '../view/issue-request.ts';
export { renderReply } from '../view/reply.ts';
