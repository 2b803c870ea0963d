import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { to: string[]; source: string };

/** A real SMTP server that keeps what it receives. `refuse` decides about recipients. */
export async function smtpServer(refuse: (to: string) => number | null = () => null) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = refuse(address);
      done(code ? Object.assign(new Error("no such man here"), { responseCode: code }) : undefined);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push({
          to: session.envelope.rcptTo.map((one) => one.address),
          source: Buffer.concat(chunks).toString("utf8"),
        });
        done();
      });
    },
  });
  // Whoever sends may be killed in the middle of a mail: then there is none.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type ReceivedSms = { id: string; to: string; from: string; text: string };

/** An SMS gateway over HTTP that keeps what it receives, and answers with `status`. */
export async function smsServer(status = 200) {
  const received: { body: ReceivedSms; key: string | undefined; token: string | undefined }[] = [];
  const state = { status };
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request).catch(() => null);
    if (body === null) return;
    received.push({
      body: JSON.parse(body),
      key: request.headers["idempotency-key"] as string | undefined,
      token: request.headers.authorization,
    });
    response.writeHead(state.status).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/sms`,
    received,
    state,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
