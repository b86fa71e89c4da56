import type { Repository, Token } from './model.ts';
import type { World } from './world.ts';

/** Who asks by GraphQL, in which world. */
export interface GraphqlContext {
  readonly world: World;
  readonly token: Token;
  /** Is told the fields that nobody has written yet. */
  readonly lacks: (what: string) => void;
  /** The repository of whatever is looked at. */
  readonly repositoryNode: (repository: Repository) => Readonly<Record<string, unknown>>;
}
