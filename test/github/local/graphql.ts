import { readFileSync } from 'node:fs';

import {
  buildSchema,
  execute,
  GraphQLError,
  parse,
  validate,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import * as v from 'valibot';

import type { GraphqlContext } from './graphql-context.ts';
import { mutationRoot } from './graphql-mutations.ts';
import { queryRoot } from './graphql-query.ts';
import { repositoryNode } from './graphql-repository.ts';
import { Refusal } from './refusal.ts';
import type { Answer } from './router.ts';

const asked = v.object({
  query: v.string(),
  variables: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
  operationName: v.optional(v.nullable(v.string())),
});

// The package's own index would read it twice, as text and as JSON, and exports neither path.
const published = new URL('../../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
let known: GraphQLSchema | undefined;

/** GitHub's published schema: half a second to read, so only when it is first asked for. */
function schema(): GraphQLSchema {
  known ??= buildSchema(readFileSync(published, 'utf8'), { assumeValid: true });
  return known;
}

/** Answers a GraphQL request as GitHub does: 200 with `errors` for all that is wrong within it. */
export async function answerGraphql(
  asking: Omit<GraphqlContext, 'repositoryNode'>,
  body: unknown,
): Promise<Answer> {
  const context: GraphqlContext = {
    ...asking,
    repositoryNode: (repository) => repositoryNode(context, repository),
  };
  if (context.token.kind === 'anonymous') {
    throw new Refusal(401, 'This endpoint requires you to be authenticated.');
  }
  const request = v.safeParse(asked, body);
  if (!request.success) throw new Refusal(400, 'A query attribute must be specified and must be a string.');
  const { query, variables, operationName } = request.output;
  try {
    const document = parse(query);
    const mistakes = validate(schema(), document);
    if (mistakes.length > 0) return { status: 200, body: { errors: mistakes.map(errorShape) } };
    const { data, errors } = await execute({
      schema: schema(),
      document,
      rootValue: { __typename: 'Query', ...queryRoot(context), ...mutationRoot(context) },
      contextValue: context,
      variableValues: variables ?? {},
      ...(operationName == null ? {} : { operationName }),
      fieldResolver: resolveField,
      typeResolver: (value) => readTypeName(value),
    });
    return {
      status: 200,
      body: { data, ...(errors === undefined ? {} : { errors: errors.map(errorShape) }) },
    };
  } catch (error) {
    if (error instanceof GraphQLError) return { status: 200, body: { errors: [errorShape(error)] } };
    throw error;
  }
}

/** A field is what the object has under its name; one that it lacks is never null in silence. */
const resolveField: GraphQLFieldResolver<unknown, GraphqlContext> = (source, args, context, info) => {
  const fields = typeof source === 'object' && source !== null ? source : {};
  const value: unknown = Reflect.get(fields, info.fieldName);
  if (value === undefined) {
    const field = `${info.parentType.name}.${info.fieldName}`;
    context.lacks(field);
    throw new GraphQLError(
      `The local GitHub has no field ${field}. Add it in test/github/local/graphql-*.ts.`,
      {
        extensions: { type: 'NOT_ON_THIS_MACHINE' },
      },
    );
  }
  return typeof value === 'function' ? Reflect.apply(value, fields, [args]) : value;
};

function readTypeName(value: unknown): string {
  const { __typename: name } = v.parse(v.object({ __typename: v.string() }), value);
  return name;
}

function errorShape(error: GraphQLError) {
  const { originalError: cause } = error;
  const type = cause instanceof Refusal ? cause.type : error.extensions['type'];
  if (cause !== undefined && !(cause instanceof Refusal) && !(cause instanceof GraphQLError)) throw cause;
  return {
    ...(type === undefined ? {} : { type }),
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    message: error.message,
  };
}
