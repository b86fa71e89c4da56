import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Plugin } from 'rolldown';
import * as v from 'valibot';

const manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string(), 'unknown'),
});

/** Writes the licences of all packages that are part of a bundle beside it. */
export function licenses(fileName: string): Plugin {
  return {
    name: 'licenses',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? chunk.moduleIds : [],
      );
      const folders = new Set(modules.flatMap((id) => packageOf(id) ?? []));
      const texts = [...folders].map(licenseOf).sort();
      this.emitFile({ type: 'asset', fileName, source: `${[...new Set(texts)].join('\n\n')}\n` });
    },
  };
}

/** The folder of the package that a module belongs to; null for our own. */
function packageOf(module: string): string | null {
  if (!module.includes('/node_modules/')) return null;
  const folder = dirname(module);
  const isPackage = v.is(manifest, existsSync(join(folder, 'package.json')) ? readManifest(folder) : null);
  return isPackage ? folder : packageOf(folder);
}

function readManifest(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function licenseOf(folder: string): string {
  const { name, version, license } = v.parse(manifest, readManifest(folder));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  return `${name} ${version} (${license})${text}`.replaceAll('\r\n', '\n');
}
