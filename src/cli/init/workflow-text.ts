/** What a workflow that runs Docpoints can be made of. */
export interface WorkflowChoice {
  /** The Action: `owner/repo@ref`. */
  readonly uses: string;
  /** What stands at the head of the file, a line each. */
  readonly about: readonly string[];
  /** Docpoints writes as an App. */
  readonly app: AppChoice | null;
  /** The inputs of the Action's step beside token and pull-request, in order; values stand as they are. */
  readonly inputs: readonly (readonly [name: string, value: string])[];
  readonly runsOn: string;
}

/** What the token of an App is for. */
interface AppChoice {
  /** All repositories that the App is installed on, not this one alone. */
  readonly isForAll: boolean;
  /** The program names teams. */
  readonly readsTeams: boolean;
}

/** Commits of the actions of others, with what they are called: a name can be moved, a commit cannot. */
const appToken = 'actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1';

/**
 * A whole workflow file. Its condition and its `concurrency` belong together: what is let through takes the place of
 * what waits, so it must be looked at whole, and what is not looked at must not be let through.
 */
export function workflowText({ uses, about, app, inputs, runsOn }: WorkflowChoice): string {
  return `${about.map((line) => `# ${line}\n`).join('')}name: Docpoints
on:
  # Started by pull requests of forks as well, always with this workflow as it is on the default branch. It is safe because
  # nothing of a pull request is checked out or run: its text is read through GitHub's API.
  pull_request_target:
    types:
      - opened
      - synchronize
      - reopened
      - closed
      - edited
      - labeled
      - unlabeled
      - ready_for_review
      - converted_to_draft
  # Labels and forms by which issues earn points.
  issues:
    types: [opened, edited, labeled, unlabeled, closed, reopened]
  issue_comment:
    types: [created, edited, deleted]
  # Makes up for what was missed: an event that got lost, a write that GitHub refused.
  schedule:
    - cron: '17 4 * * *'
  # By hand: look again at some pull requests, or at all that changed.
  workflow_dispatch:
    inputs:
      pull-request:
        description: The number of a pull request, or a range such as 12-40; nothing for all that changed
      since:
        description: All that changed since this day, such as 2026-11-01; nothing for since the last time
      max-requests:
        description: As many requests to GitHub it may make; nothing for 500
${app === null ? ownPermissions : appPermissions}
jobs:
  docpoints:
    # Talk without a command starts no job, nor does an issue without the form; an edit or a deletion may have taken a command away.
    if: >-
      github.event_name != 'issue_comment' && github.event_name != 'issues' ||
      github.event_name == 'issues' && (
      github.event.action != 'opened' && github.event.action != 'edited' ||
      contains(github.event.issue.body, '### Docpoints') ||
      contains(github.event.changes.body.from, '### Docpoints')) ||
      github.event_name == 'issue_comment' && github.event.comment.user.type != 'Bot' && (
      github.event.action == 'deleted' ||
      contains(github.event.comment.body, '/points') ||
      contains(github.event.changes.body.from, '/points'))
    # One job at a time for each pull request. A newer one takes the place of one that waits, which loses nothing: each looks
    # at all there is. It stands here and not on top, so that talk, which starts no job, takes nobody's place.
    concurrency: docpoints-\${{ github.event.pull_request.number || github.event.issue.number || github.event.schedule || github.run_id }}
    runs-on: ${runsOn}
    timeout-minutes: 15
    steps:
${app === null ? '' : appStep(app)}      - uses: ${uses}
        with:
${app === null ? '' : '          token: ${{ steps.app.outputs.token }}\n'}${inputs.map(([name, value]) => `          ${name}: ${value}\n`).join('')}          pull-request: \${{ inputs.pull-request }}
          since: \${{ inputs.since }}
          max-requests: \${{ inputs.max-requests }}
`;
}

const ownPermissions = `permissions:
  contents: write # the ledger's branch, and no other
  issues: write # replies and reactions on issues
  pull-requests: write # the comment, replies, reactions, labels
  checks: write # on a pull request that changes the program file: its mistakes, and what it would change`;
const appPermissions = `# The workflow's own token is not used: the App's is.
permissions: {}`;

// A run on the schedule knows no name of the repository without its owner, so a list could not name this one.
function appStep({ isForAll, readsTeams }: AppChoice): string {
  const where = isForAll
    ? `
      # Install it on the repositories of the docs and on the ledger's, and on no others: the token is for all that it is on.`
    : '';
  return `      # An App of your own, with these permissions at least: its token gets no others, whatever else the App may do.${where}
      - id: app
        uses: ${appToken}
        with:
          client-id: \${{ secrets.DOCPOINTS_CLIENT_ID }}
          private-key: \${{ secrets.DOCPOINTS_PRIVATE_KEY }}
${isForAll ? '          owner: ${{ github.repository_owner }}\n' : ''}          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
          permission-checks: write
${readsTeams ? '          permission-members: read # for teams that the program names: without any, leave this line out\n' : ''}`;
}
