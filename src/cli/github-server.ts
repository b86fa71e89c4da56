/** Where people have their pages: GITHUB_SERVER_URL as a workflow has it, otherwise what belongs to GITHUB_API_URL. */
export function serverOf(env: NodeJS.ProcessEnv): string {
  const named = URL.parse(env['GITHUB_SERVER_URL'] ?? '');
  if (named !== null) return named.origin;
  const api = URL.parse(env['GITHUB_API_URL'] ?? '');
  if (api === null) return 'https://github.com';
  // Only where a path leads to it is the API on the same host.
  return api.pathname === '/' ? `${api.protocol}//${api.host.replace(/^api\./, '')}` : api.origin;
}
