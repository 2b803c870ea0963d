import { createTransport } from "nodemailer";
import { type Gateway, type Outgoing, Undeliverable } from "./gateway.ts";

const PATIENCE_MS = 30_000;

/**
 * Mail by SMTP: `smtps://user:password@host:465` or `smtp://host:25`. The Message-ID is the
 * letter's own, so that a letter that goes twice after a crash is one mail to many programs.
 */
export function smtpGateway(url: string, from: string): Gateway {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  const host = /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";
  return {
    async send({ id, to, letter }: Outgoing) {
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          messageId: `<${id}@${host}>`,
          headers: {
            "Content-Language": letter.language,
            "Auto-Submitted": "auto-generated",
            ...(letter.fewerUrl && {
              "List-Unsubscribe": `<${letter.fewerUrl}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
          },
        });
      } catch (error) {
        throw isForGood(error) ? new Undeliverable(String((error as Error).message)) : error;
      }
    },
    close: () => transport.close(),
  };
}

/** The server said 5xx to the recipient; a refused sign-in or a lost connection may pass. */
function isForGood(error: unknown) {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return code === "EENVELOPE" && responseCode !== undefined && responseCode >= 500;
}
