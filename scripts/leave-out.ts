import { readFile } from 'node:fs/promises';

import type { Plugin } from 'rolldown';
import { type ESTree, parseSync, Visitor } from 'rolldown/utils';

/**
 * Puts a small module in the place of a whole package: one of which nothing is ever called, or whose work is not needed.
 * `stands`: by the package's name, the source that stands in for it.
 */
export function leaveOut(stands: Readonly<Record<string, string>>): Plugin {
  const mark = '\0left-out:';
  return {
    name: 'leave-out',
    resolveId: (id) => (Object.hasOwn(stands, id) ? mark + id : null),
    load: (id) => (id.startsWith(mark) ? (stands[id.slice(mark.length)] ?? null) : null),
  };
}

/**
 * Leaves out modules of a package whose functions are named in others, and are never called: each throws instead, so that
 * a call that comes up some day is seen. `modules`: matches their paths.
 */
export function leaveUncalled(modules: RegExp): Plugin {
  return {
    name: 'leave-uncalled',
    load: {
      filter: { id: modules },
      async handler(id) {
        const names = /^export \{ (.+) \};$/m.exec(await readFile(id, 'utf8'))?.[1]?.split(', ');
        const end =
          names === undefined
            ? 'module.exports = leftOut;'
            : `export { ${names.map((name) => `leftOut as ${name.split(' ').at(-1)}`).join(', ')} };`;
        return `const leftOut = () => { ${thrown} };\n${end}\n`;
      },
    },
  };
}

const thrown = "throw Error('left out of the bundle');";

/**
 * Leaves out the bodies of single functions and methods, in the same way. `functions`: their names, by the end of the
 * path of their module. Throws where a module has none of that name any more.
 */
export function leaveBodies(functions: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'leave-bodies',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const [, names] =
        Object.entries(functions).find(([end]) => path.endsWith(`/node_modules/${end}`)) ?? [];
      if (names === undefined) return null;
      const bodies = bodiesIn(code).filter(({ name }) => names.includes(name));
      const lacks = names.filter((name) => !bodies.some((body) => body.name === name));
      if (lacks.length > 0) throw new Error(`${path} has no function ${lacks.join(', ')} to leave out.`);
      return bodies.reduceRight(
        (left, { start, end }) => `${left.slice(0, start)}{ ${thrown} }${left.slice(end)}`,
        code,
      );
    },
  };
}

interface Body {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The bodies of all functions that have a name, in the order of the text. */
function bodiesIn(code: string): Body[] {
  const bodies: Body[] = [];
  const note = (name: ESTree.Node | null, made: ESTree.Node | null) => {
    if (name?.type !== 'Identifier' || made === null || !('body' in made)) return;
    const { body } = made;
    if (body !== null && 'start' in body) bodies.push({ name: name.name, start: body.start, end: body.end });
  };
  new Visitor({
    FunctionDeclaration: (made) => note(made.id, made),
    MethodDefinition: ({ key, value }) => note(key, value),
    VariableDeclarator: ({ id, init }) => note(id, init),
    AssignmentExpression: ({ left, right }) => note('property' in left ? left.property : null, right),
  }).visit(parseSync('module.js', code).program);
  return bodies;
}
