import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What comes by: from the client or from the server, the bytes, and how many such events there were before. */
export interface PassingBy {
  readonly from: 'client' | 'server';
  readonly bytes: Buffer;
  readonly index: number;
}

/** A place between a client and a server, where each piece of what they say may be held up, or the connection cut. */
export async function startProxy(
  port: number,
  look: (passing: PassingBy) => Promise<'pass' | 'cut'> | 'pass' | 'cut',
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  let index = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    const both = [client, upstream];
    const cut = () => both.forEach((socket) => socket.destroy());
    const relay = (from: PassingBy['from'], source: Socket, target: Socket) => {
      let last = Promise.resolve();
      source.on('data', (bytes: Buffer) => {
        const before = last;
        last = (async () => {
          await before;
          const passing = { from, bytes, index };
          index += 1;
          if ((await look(passing)) === 'cut') cut();
          else if (!target.destroyed) target.write(bytes);
        })();
      });
    };
    relay('client', client, upstream);
    relay('server', upstream, client);
    for (const socket of both) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', cut).on('close', cut);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
