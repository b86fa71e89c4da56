import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { rolldown, type RolldownOptions } from 'rolldown';

import config from '../rolldown.config.ts';

/** Tells whether what is shipped in dist/ is what the source makes: `npm run fresh`. */
const built = new Map((await Promise.all([config].flat().map(build))).flat());
const shipped = globSync('dist/**/*.*').map((path) => path.replaceAll('\\', '/'));
const stale = [
  ...Array.from(built).flatMap(([path, text]) =>
    existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [path],
  ),
  ...shipped.filter((path) => !built.has(path)),
];
if (stale.length === 0) {
  console.log(`dist/ is what the source makes (${built.size} files).`);
} else {
  console.error(
    `dist/ is not what the source makes: ${stale.join(', ')}. Run \`npm run build\` and commit it.`,
  );
  process.exitCode = 1;
}

async function build(options: RolldownOptions): Promise<[string, string][]> {
  const bundle = await rolldown(options);
  const output = [options.output ?? []].flat()[0];
  const { output: files } = await bundle.generate(output);
  await bundle.close();
  return files.map((file) => [
    join(output?.dir ?? 'dist', file.fileName).replaceAll('\\', '/'),
    file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8'),
  ]);
}
