import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

type Message = { headers: Record<string, string>; body: string };

/** A program elsewhere that takes webhooks and checks them with the package anybody would use. */
export class Receiver {
  readonly messages: Message[] = [];
  /** What it answers. */
  status = 204;
  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly host: string,
  ) {}

  static async start(): Promise<Receiver> {
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      receiver.messages.push({
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(receiver.status).end(receiver.status === 204 ? undefined : 'Out of ink');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const receiver = new Receiver(server, `127.0.0.1:${(server.address() as AddressInfo).port}`);
    return receiver;
  }

  get url(): string {
    return `http://${this.host}/hooks`;
  }

  /** Those of one type, verified. @throws when one was not signed with the secret */
  verified(secret: string, type: string) {
    return this.messages
      .map(({ headers, body }) => ({
        id: headers['webhook-id'],
        ...(new Webhook(secret).verify(body, headers) as { type: string; data: Record<string, unknown> }),
      }))
      .filter((message) => message.type === type);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
