import * as v from 'valibot';

/** One thing that Docpoints asks of GitHub, for messages: `to` reads as "could not …". */
export interface Wish {
  readonly to: string;
  /** The permission that it takes, as GitHub's settings call it: `pull requests: write`. */
  readonly needs: string;
  /** It is the ledger's branch that is asked for. */
  readonly isOfLedger?: boolean;
}

const graphqlErrors = v.object({
  errors: v.pipe(
    v.array(
      v.object({
        type: v.optional(v.nullable(v.string())),
        message: v.string(),
        path: v.optional(v.array(v.union([v.string(), v.number()]))),
      }),
    ),
    v.minLength(1),
  ),
  data: v.optional(v.unknown()),
});
export type GraphqlErrors = v.InferOutput<typeof graphqlErrors>;

/** The errors of a GraphQL answer that Octokit has thrown; null for any other error. */
export function readGraphqlErrors(error: unknown): GraphqlErrors | null {
  const parsed = v.safeParse(graphqlErrors, error);
  return error instanceof Error && parsed.success ? parsed.output : null;
}

/** Makes a call; what Octokit throws comes out as GitHubFault, told for the reader. */
export async function asking<T>(wish: Wish, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { explainFault } = await import('./explain-fault.ts');
    throw explainFault(error, wish);
  }
}
