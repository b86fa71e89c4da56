import { workflowText } from '../../../src/cli/init/workflow-text.ts';

/** Where whoever copies a workflow keeps Docpoints. */
const uses = 'OWNER/docpoints@main # where you keep Docpoints';
const here = 'Copy it to .github/workflows/docpoints.yml on the default branch.';
const plain = { uses, app: null, inputs: [], runsOn: 'ubuntu-latest' } as const;

/** The workflows to copy, by their file in examples/workflows/. */
export const examples: Readonly<Record<string, string>> = {
  'docpoints.yml': workflowText({
    ...plain,
    about: [
      'Everything in one file: previews, proposals, commands, labels, what was missed, and runs by hand.',
      `${here} \`npx docpoints init\` writes it, too.`,
    ],
  }),
  'app-token.yml': workflowText({
    ...plain,
    about: [
      'With the token of an App, which reads teams (confirm.by, confirm.staff), writes to a ledger’s branch that a ruleset',
      `protects (put the App on its bypass list), and starts other workflows. ${here}`,
    ],
    app: { isForAll: false, readsTeams: true },
  }),
  'ledger-elsewhere.yml': workflowText({
    ...plain,
    about: [
      'With the ledger in another repository of the same owner, here the one called points: several docs repositories can share it.',
      `It takes an App that is installed on both. ${here}`,
    ],
    app: { isForAll: true, readsTeams: false },
    inputs: [['ledger', 'github:${{ github.repository_owner }}/points#docpoints']],
  }),
  'http-ledger.yml': workflowText({
    ...plain,
    about: [
      'With the ledger on a server (openapi.yaml): one of Docpoints’ own, or your system that speaks the same.',
      `The token of such a server goes only where this file says. ${here}`,
    ],
    inputs: [
      ['ledger', 'https://points.example.org'],
      ['ledger-token', '${{ secrets.DOCPOINTS_LEDGER_TOKEN }}'],
      ['ledger-secret', '${{ secrets.DOCPOINTS_LEDGER_SECRET }}'],
    ],
  }),
  'enterprise-server.yml': workflowText({
    ...plain,
    about: [
      'On GitHub Enterprise Server: a runner of your own, which knows Node 24 (2.327 and later), and Docpoints as a repository',
      `on the server itself, so that nothing is fetched from github.com. Addresses need no setting: the runner tells them. ${here}`,
    ],
    runsOn: 'self-hosted',
  }),
};
