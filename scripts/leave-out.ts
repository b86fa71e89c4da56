import { readFile } from 'node:fs/promises';

import type { Plugin } from 'rolldown';
import { type ESTree, parseSync, Visitor } from 'rolldown/utils';

/**
 * Puts a small module in the place of a whole package: one of which nothing is ever called, or whose work is not needed.
 * `stands`: by the package's name, the source that stands in for it. What the other two leave out needs it, too.
 */
export function leaveOut(stands: Readonly<Record<string, string>>): Plugin {
  const mark = '\0left-out:';
  const all: Readonly<Record<string, string>> = { ...stands, [thrower]: thrown };
  return {
    name: 'leave-out',
    resolveId: (id) => (Object.hasOwn(all, id) ? mark + id : null),
    load: (id) => (id.startsWith(mark) ? (all[id.slice(mark.length)] ?? null) : null),
  };
}

/** The module of the one function that stands in for all that is left out, so that a call that comes up some day is seen. */
const thrower = 'left-out';
const thrown = "export const leftOut = () => { throw Error('left out of the bundle'); };";

/** Leaves out modules of a package whose functions are named in others, and are never called: each throws instead. `modules`: matches their paths. */
export function leaveUncalled(modules: RegExp): Plugin {
  return {
    name: 'leave-uncalled',
    load: {
      filter: { id: modules },
      async handler(id) {
        const names = /^export \{ (.+) \};$/m.exec(await readFile(id, 'utf8'))?.[1]?.split(', ');
        if (names === undefined) throw new Error(`${id} exports nothing that could be left out.`);
        const left = names.map((name) => `leftOut as ${name.split(' ').at(-1)}`).join(', ');
        return `export { ${left} } from '${thrower}';\n`;
      },
    },
  };
}

/** What JavaScript itself calls would be there without a method of that name, too, and say something else. */
const callsByItself: ReadonlySet<string> = new Set(['toString', 'toJSON']);

/**
 * Leaves out single functions and methods that are never called: a method as a whole, for a call of what is not there
 * throws by itself; of all others the bodies, which throw instead. `functions`: their names, by the end of the path of
 * their module. Throws where a module has none of that name any more.
 */
export function leaveFunctions(functions: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'leave-functions',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const [, names] =
        Object.entries(functions).find(([end]) => path.endsWith(`/node_modules/${end}`)) ?? [];
      if (names === undefined) return null;
      const made = functionsIn(code).filter(({ name }) => names.includes(name));
      const lacks = names.filter((name) => !made.some((one) => one.name === name));
      if (lacks.length > 0) throw new Error(`${path} has no function ${lacks.join(', ')} to leave out.`);
      const cuts = made.map(({ name, whole, body }) =>
        whole === null || callsByItself.has(name) ? { ...body, by: '{ leftOut(); }' } : { ...whole, by: '' },
      );
      // One that is made within another goes along with it.
      const outermost = cuts.filter(
        (cut) => !cuts.some(({ start, end }) => start < cut.start && cut.end < end),
      );
      const left = outermost.reduceRight(
        (left, { start, end, by }) => left.slice(0, start) + by + left.slice(end),
        code,
      );
      // What is cut as a whole asks for none, so that a module of the older kind stays one.
      return outermost.some(({ by }) => by !== '') ? `import { leftOut } from '${thrower}';\n${left}` : left;
    },
  };
}

interface Named {
  readonly name: string;
  readonly body: ESTree.Span;
  /** Of a method: all of it. */
  readonly whole: ESTree.Span | null;
}

/** All functions that have a name, in the order of the text. */
function functionsIn(code: string): Named[] {
  const found: Named[] = [];
  const note = (name: ESTree.Node | null, made: ESTree.Node | null, whole: ESTree.Span | null = null) => {
    if (name?.type !== 'Identifier' || made === null || !('body' in made)) return;
    const { body } = made;
    if (body !== null && 'start' in body) found.push({ name: name.name, body, whole });
  };
  new Visitor({
    FunctionDeclaration: (made) => note(made.id, made),
    MethodDefinition: (method) => note(method.key, method.value, method),
    VariableDeclarator: ({ id, init }) => note(id, init),
    AssignmentExpression: ({ left, right }) => note('property' in left ? left.property : null, right),
  }).visit(parseSync('module.js', code).program);
  return found;
}
