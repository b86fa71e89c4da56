import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { own, startWorkflow } from './start-workflow.ts';

/** A proxy through which every name leads to the local GitHub, and the hosts that it was asked for. */
async function startProxy(url: string) {
  const { hostname: host, port } = new URL(url);
  const asked = new Set<string>();
  const proxy = createServer((from, to) => {
    const { pathname, host: wanted } = new URL(from.url ?? '');
    asked.add(wanted);
    const { method, headers } = from;
    const onward = request({ host, port, path: pathname, method, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    from.pipe(onward);
  });
  proxy.on('connect', (from, client) => {
    asked.add(from.url ?? '');
    const server = connect(Number(port), host, () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
    client.on('error', () => server.destroy());
    server.on('error', () => client.destroy());
    client.pipe(server).pipe(client);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  const address = proxy.address();
  return { asked, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` };
}

const GITHUB_API_URL = 'http://github.invalid/api/v3';

test.each(['http_proxy', 'HTTP_PROXY'])(
  'behind a proxy it goes by it, where the runner says so: %s',
  async (name) => {
    const { github, fix, run } = await startWorkflow();
    const pull = fix();
    const proxy = await startProxy(github.url);
    const ran = await run({ env: { GITHUB_API_URL, [name]: proxy.url } });
    expect(ran).toMatchObject({ code: 0, stderr: '', outputs: { state: 'previewed' } });
    expect([...proxy.asked]).toEqual([expect.stringMatching(/^github\.invalid(:80)?$/)]);
    expect(pull.comments(own)).toHaveLength(1);
  },
);

test('a proxy that is none is told, without its address, which may hold a password', async () => {
  const { fix, run } = await startWorkflow();
  fix();
  const ran = await run({ env: { https_proxy: 'it:secret-word@nowhere' } });
  expect(ran).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^::error::The runner names a proxy in https_proxy/),
  });
  expect(JSON.stringify(ran)).not.toContain('secret-word');
});
