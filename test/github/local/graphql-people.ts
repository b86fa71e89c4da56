import type { Account } from './model.ts';
import { accountShape } from './shapes.ts';
import type { World } from './world.ts';

/** An author. A bot's login has no `[bot]` here, as on GitHub. */
export function actorNode(world: World, account: Account) {
  const { html_url: url, avatar_url: avatar } = accountShape(world, account);
  return {
    __typename: account.type,
    id: account.nodeId,
    databaseId: account.id,
    login: account.type === 'Bot' ? account.login.replace('[bot]', '') : account.login,
    url,
    resourcePath: new URL(url).pathname,
    avatarUrl: avatar,
    ...(account.type === 'Bot' ? {} : { name: account.login, email: '' }),
  };
}

/** The one who asks; an App's bot is a User of its own here, `[bot]` and all. */
export function viewerNode(world: World, account: Account) {
  return {
    ...actorNode(world, account),
    __typename: 'User',
    login: account.login,
    name: account.login,
    email: '',
  };
}
