import { readFileSync } from 'node:fs';

/** Where the demo's program file is. */
export const programFile = new URL('docpoints.yml', import.meta.url);

/** The small docs repository that the demo is played in. */
export const docsFiles = {
  'README.md': '# Connector handbook\n',
  '.github/docpoints.yml': readFileSync(programFile, 'utf8'),
  'docs/install.md': [
    '# Install the connector',
    '',
    'Download the package and copy it to the server.',
    'The installer creates a sevice that starts with the system.',
    '',
    '## Requirements',
    '',
    'A server with 4 GB of memory.',
    '',
  ].join('\n'),
  'package.json': '{\n  "name": "handbook",\n  "devDependencies": { "linkcheck": "1.4.0" }\n}\n',
};

export const correctedWord = {
  'docs/install.md': docsFiles['docs/install.md'].replace('sevice', 'service'),
};

export const missingParagraph = {
  'docs/install.md': correctedWord['docs/install.md'].replace(
    'A server with 4 GB of memory.\n',
    [
      'A server with 4 GB of memory.',
      '',
      'The connector talks to its devices on UDP port 161, and to the server on TCP port 8004. Open both in the firewall before you start it, or every element stays in the state *Timeout*.',
      '',
      'When the server is a member of a cluster, install the connector on each agent. The agents share its configuration, but not the package itself.',
      '',
    ].join('\n'),
  ),
};

export const bumpedPackage = {
  'package.json': docsFiles['package.json'].replace('1.4.0', '1.4.1'),
};

const chapters = [
  ['Before you begin', 'license', 'account', 'backup'],
  ['Create the element', 'name', 'protocol version', 'timeout'],
  ['Choose what is polled', 'parameter group', 'interval', 'threshold'],
  ['Set alarms', 'severity', 'template', 'hysteresis'],
  ['Show it on a page', 'view', 'dashboard', 'report'],
  ['When something is wrong', 'log file', 'stream viewer', 'support package'],
] as const;

function section([title, ...topics]: (typeof chapters)[number]): string {
  const paragraphs = topics.map(
    (topic) =>
      `Choose the ${topic} with care, because it decides how the ${title.toLowerCase()} step behaves later on. Open the settings of the connector, go to the tab *General*, and look for the field named ${topic}. A value that is too small makes the server work without a pause; one that is too large hides a fault until somebody calls. Write down what you chose for the ${topic}, so that your colleagues can repeat it on the next site.`,
  );
  const example = `\`\`\`yaml\n${topics.map((topic) => `${topic.replaceAll(' ', '-')}: 30`).join('\n')}\n\`\`\``;
  return [`## ${title}`, ...paragraphs, example].join('\n\n');
}

export const wholeGuide = {
  'docs/first-connector.md': `# Set up your first connector\n\nThis guide takes you from an empty server to a device that reports its alarms.\n\n${chapters.map(section).join('\n\n')}\n`,
  'docs/toc.yml':
    '- name: Install\n  href: install.md\n- name: Your first connector\n  href: first-connector.md\n',
};
