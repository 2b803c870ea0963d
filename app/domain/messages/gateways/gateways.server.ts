import type { Env } from "#app/env.server.ts";
import type { Gateway } from "./gateway.ts";
import { smsGateway } from "./sms.server.ts";
import { smtpGateway } from "./smtp.server.ts";

/** Without a gateway, letters of that channel wait on the outbox page for a person to pass them on. */
export type Gateways = { mail: Gateway | null; sms: Gateway | null };

export function openGateways(env: Env): Gateways {
  const byHand = channelsByHand(env);
  return {
    mail: byHand.includes("mail") ? null : smtpGateway(env.SMTP_URL ?? "", env.MAIL_FROM),
    sms: byHand.includes("sms")
      ? null
      : smsGateway({
          url: env.SMS_GATEWAY_URL ?? "",
          token: env.SMS_GATEWAY_TOKEN,
          from: env.SMS_FROM,
        }),
  };
}

/**
 * Which letters nobody but a person can deliver. From the demo world nothing leaves the house: its
 * men are invented, but their numbers could be somebody's.
 */
export function channelsByHand(env: Env): ("mail" | "sms")[] {
  return [
    ...(env.SMTP_URL && !env.demo ? [] : (["mail"] as const)),
    ...(env.SMS_GATEWAY_URL && !env.demo ? [] : (["sms"] as const)),
  ];
}

export function closeGateways({ mail, sms }: Gateways) {
  mail?.close();
  sms?.close();
}
