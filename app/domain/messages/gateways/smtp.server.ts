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
        throw isNoAddress(error) ? new Undeliverable(String((error as Error).message)) : error;
      }
    },
    close: () => transport.close(),
  };
}

/**
 * The mailbox does not exist: refused for good, and for the recipient's own sake. A refusal of our
 * sign-in, sender, relaying or text is not the address's fault (RFC 5321 4.2.3, RFC 3463: 5.1 and 5.2.1
 * speak of the address, 5.7 of policy).
 */
export function isNoAddress(error: unknown) {
  const { command, responseCode, response = "" } = error as Partial<SMTPError>;
  if (command !== "RCPT TO" || !responseCode || responseCode < 500) return false;
  const reason = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  if (reason) return reason.startsWith("5.1.") || reason === "5.2.1";
  return (
    [550, 551, 553].includes(responseCode) && !/relay|spam|block|denied|policy/i.test(response)
  );
}

type SMTPError = { command: string; responseCode: number; response: string };
