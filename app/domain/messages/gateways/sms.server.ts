import { type Gateway, type Outgoing, Undeliverable } from "./gateway.ts";

const PATIENCE_MS = 15_000;
/** That number never works. All else may be our own fault (key, pace, sender): worth another try. */
const NO_SUCH_NUMBER = [410, 422];

/**
 * Text messages over HTTP, in the smallest form that gateways and a few lines of adapter in front
 * of them speak (docs/decisions/0007-outbox.md):
 *
 *     POST SMS_GATEWAY_URL
 *     Authorization: Bearer SMS_GATEWAY_TOKEN      (when it is set)
 *     Idempotency-Key: <id>                        (the same for every try)
 *     {"id": "…", "to": "+358401234567", "from": "Veljeksi", "text": "…"}
 *
 * 2xx: taken. 409: taken before, under this key. 410 and 422: that number never works.
 */
export function smsGateway(settings: {
  url: string;
  token: string | undefined;
  from: string;
}): Gateway {
  return {
    async send({ id, to, letter }: Outgoing) {
      const answer = await fetch(settings.url, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "Idempotency-Key": id,
          ...(settings.token ? { Authorization: `Bearer ${settings.token}` } : {}),
        },
        body: JSON.stringify({ id, to, from: settings.from, text: letter.sms }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (answer.ok || answer.status === 409) return;
      const why = `${answer.status} ${(await answer.text()).slice(0, 200)}`;
      throw NO_SUCH_NUMBER.includes(answer.status) ? new Undeliverable(why) : new Error(why);
    },
    close() {},
  };
}
