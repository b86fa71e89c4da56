import type { ChangedFile } from './changed-file.ts';

/** Where a site keeps what its pages are set in. */
const templates =
  /(?:^|\/)(?:_?layouts?|_includes|_?partials|_?templates?|themes?|overrides)\/(?:.*\/)?[^/]*\.html?$/i;

/** Among pages such a folder may be about templates: only what is programmed is one. */
const pages = /(?:^|\/)docs?\/(?:.*\/)?(?:templates?|themes?)\//i;
const programmed = /\{[{%]|<%|<\?php/;

/** Pictures of a site's frame: who pays for it, what stands in the tab of a browser. */
const frame =
  /(?:^|\/)(?:(?:sponsors?|favicons?)\/[^/]*\.(?:png|svg|jpe?g|gif|webp|avif|ico)|badges\/[^/]*\.svg)$/i;

/** What a repository keeps for its own tools and forms, whatever its extension. */
const ownFiles =
  /(?:^|\/)(?:\.(?!github\/)[^/]+\/|\.github\/(?!contribut)|(?:pull_request_template|copilot-instructions)(?:\.[^/]*|\/[^/]*)?$)/i;

/** What agents are told, by the names that they look for. */
const toldToAgents = /(?:^|\/)(?:AGENTS|CLAUDE|GEMINI)(?:\.\w+)?\.md$/;

/** What tests are run on and compare with: a page about tests is written in another format, or stands elsewhere. */
const tests =
  /^(?:(?:packages|crates)\/[^/]+\/)?(?:__)?tests?(?:__)?\/(?:(?:.*\/)?(?:fixtures|snapshots|testdata)\/|.*\.(?:html?|png|svg|jpe?g|gif|webp)$)|(?:^|\/)__(?:snapshots|image_snapshots|fixtures)__\//i;

/** Whether a file is written for readers, as far as its name tells, and of a page of HTML what is written in it. */
export function isForReaders({ filename, patch = '' }: ChangedFile): boolean {
  if (templates.test(filename) && (!pages.test(filename) || programmed.test(patch))) return false;
  return ![frame, ownFiles, toldToAgents, tests].some((name) => name.test(filename));
}
