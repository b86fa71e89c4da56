/** What the workflow lacks, or says wrongly, for the Action to run: the message says what to write instead. */
export class WorkflowFault extends Error {
  override readonly name = 'WorkflowFault';
}
