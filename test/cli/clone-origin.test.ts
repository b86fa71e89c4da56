import { expect, test } from 'vitest';

import { repositoryAt } from '../../src/cli/clone-origin.ts';

const known = [
  ['https://github.com/octo-org/docs.git'],
  ['https://github.com/octo-org/docs'],
  ['https://ana:secret@GitHub.com/octo-org/docs/'],
  ['git@github.com:octo-org/docs.git'],
  ['github.com:octo-org/docs'],
  ['ssh://git@github.com/octo-org/docs.git'],
  ['ssh://git@ssh.github.com:443/octo-org/docs.git'],
  ['git://github.com/octo-org/docs.git'],
];

test.each(known)('%s is a repository on GitHub', (address) => {
  expect(repositoryAt(address, 'https://github.com')).toBe('octo-org/docs');
});

const none = [
  ['https://gitlab.com/octo-org/docs.git'],
  ['https://github.com.example/octo-org/docs'],
  ['https://github.com/octo-org'],
  ['https://github.com/octo-org/docs/wiki/more'],
  ['git@example.org:octo-org/docs.git'],
  ['/srv/github.com/octo-org/docs'],
  ['../docs'],
  ['file:///github.com/octo-org/docs'],
  ['github.com:../docs'],
  [''],
];

test.each(none)('“%s” is none', (address) => {
  expect(repositoryAt(address, 'https://github.com')).toBeNull();
});

test('on a GitHub of one’s own it is that one, and not github.com', () => {
  const own = 'https://git.example.org';
  expect(repositoryAt('git@git.example.org:octo-org/docs.git', own)).toBe('octo-org/docs');
  expect(repositoryAt('git@github.com:octo-org/docs.git', own)).toBeNull();
});
