import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { parse } from 'yaml';

const part = v.record(v.string(), v.unknown());
const document = v.object({ paths: v.record(v.string(), part), components: part });
const written: unknown = parse(readFileSync('openapi.yaml', 'utf8'));
const { paths } = v.parse(document, written);
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'openapi', ...v.parse(part, written) });

/** Follows references, and reads what is there as a map; empty where there is nothing. */
function at(value: unknown, ...keys: readonly string[]): Record<string, unknown> {
  let here = resolved(value);
  for (const key of keys) here = resolved(here[key]);
  return here;
}

function resolved(value: unknown): Record<string, unknown> {
  const map = v.is(part, value) ? value : {};
  const { $ref } = map;
  return typeof $ref === 'string' ? at(written, ...$ref.replace(/^#\//, '').split('/')) : map;
}

/** What is wrong with a value by a schema of the document; empty: nothing. */
function mistakes(schema: unknown, value: unknown): string[] {
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/'));
  const validate = ajv.compile(absolute);
  return validate(value) ? [] : [ajv.errorsText(validate.errors)];
}

function operation(method: string, path: string) {
  const below = path.replace(/^\/api\/v1/, '').replace(/\?.*$/, '');
  const template = below.startsWith('/members/') ? '/members/{login}' : below;
  return at(paths[template], method.toLowerCase().replace('head', 'get'));
}

/** In the order of the alphabet; what answers GET answers HEAD. */
const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

export interface Exchange {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly requestHeaders: Headers;
  readonly requestBody: string;
  readonly response: Response;
}

/** Where an exchange is not as openapi.yaml describes it: what was asked (by a client that means to be right), and what was answered. */
export async function notAsDescribed(
  { method, path, requestHeaders, requestBody, response }: Exchange,
  sides: { readonly request: boolean },
): Promise<string[]> {
  const described = operation(method, path);
  const name = `${method} ${path} ${response.status}`;
  if (Object.keys(described).length === 0) {
    const allowed = methods.filter((one) => Object.keys(operation(one, path)).length > 0);
    const isTold = response.status === 405 && response.headers.get('allow') === allowed.join(', ');
    return isTold ? [] : [`${name}: there is no such operation`];
  }
  const asked = sides.request ? requestMistakes(described, path, requestHeaders, requestBody) : [];
  return [...asked, ...(await responseMistakes(described, response))].map((what) => `${name}: ${what}`);
}

function requestMistakes(described: Record<string, unknown>, path: string, headers: Headers, body: string) {
  const query = new URL(path, 'http://localhost').searchParams;
  const parameters = v.parse(v.array(v.unknown()), described['parameters'] ?? []).map((one) => at(one));
  const names = new Set(parameters.filter((one) => one['in'] === 'query').map(({ name }) => String(name)));
  const unknown = [...query.keys()]
    .filter((key) => !names.has(key))
    .map((key) => `query ${key} is not described`);
  const given = parameters.flatMap((one) => {
    const key = String(one['name']);
    const value = one['in'] === 'query' ? query.get(key) : one['in'] === 'header' ? headers.get(key) : null;
    if (value === null) return one['required'] === true && one['in'] !== 'path' ? [`${key} is missing`] : [];
    const schema = at(one, 'schema');
    const typed = schema['type'] === 'integer' ? Number(value) : value;
    return mistakes(one['schema'], typed).map((what) => `${key}: ${what}`);
  });
  const contents = at(described, 'requestBody', 'content');
  const type = (headers.get('content-type') ?? '').replace(/;.*/, '');
  const content = Object.keys(contents).length === 0 ? [] : contentMistakes(contents, type, body);
  return [...unknown, ...given, ...content];
}

async function responseMistakes(described: Record<string, unknown>, response: Response): Promise<string[]> {
  const answers = at(described, 'responses');
  if (answers[String(response.status)] === undefined) return ['the status is not described'];
  const answer = at(answers, String(response.status));
  const headers = Object.keys(at(answer, 'headers')).flatMap((key) => {
    const value = response.headers.get(key);
    return value === null
      ? []
      : mistakes(at(answer, 'headers', key)['schema'], value).map((what) => `${key}: ${what}`);
  });
  const contents = at(answer, 'content');
  if (Object.keys(contents).length === 0) return headers;
  const type = (response.headers.get('content-type') ?? '').replace(/;.*/, '');
  return [...headers, ...contentMistakes(contents, type, await response.clone().text())];
}

function contentMistakes(contents: Record<string, unknown>, type: string, body: string): string[] {
  if (contents[type] === undefined) return [`the content type ${JSON.stringify(type)} is not described`];
  const value: unknown = type === 'application/jsonl' ? body : JSON.parse(body);
  return mistakes(at(contents, type)['schema'], value);
}
