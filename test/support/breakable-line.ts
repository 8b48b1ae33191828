import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line between a browser and a server that breaks when a test says so: every connection is cut, and none comes through until it is mended. */
export class BreakableLine {
  private readonly sockets = new Set<Socket>();
  private isBroken = false;
  private cutAfter = Infinity;
  private seen = 0;

  private constructor(
    private readonly server: Server,
    private readonly target: () => URL,
  ) {}

  static async to(target: () => URL): Promise<BreakableLine> {
    const server = createServer();
    const line = new BreakableLine(server, target);
    server.on('connection', (near) => line.join(near));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** @returns once so many bytes more have gone up and the line is broken */
  breaksAfter(bytes: number): Promise<void> {
    this.seen = 0;
    this.cutAfter = bytes;
    return new Promise((resolve) => this.server.once('broken', resolve));
  }

  mend(): void {
    this.isBroken = false;
    this.cutAfter = Infinity;
  }

  close(): Promise<void> {
    this.cut();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private join(near: Socket): void {
    near.on('error', () => near.destroy());
    if (this.isBroken) return void near.destroy();
    const { hostname, port } = this.target();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.once('close', () => {
        this.sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.on('error', () => near.destroy());
    near.on('data', (chunk) => this.count(chunk.length));
    near.pipe(far);
    far.pipe(near);
  }

  private count(bytes: number): void {
    this.seen += bytes;
    if (this.isBroken || this.seen < this.cutAfter) return;
    this.isBroken = true;
    this.cut();
    this.server.emit('broken');
  }

  private cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
