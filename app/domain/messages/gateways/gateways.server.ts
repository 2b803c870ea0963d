import type { Env } from "#app/env.server.ts";
import type { Gateway } from "./gateway.ts";
import { smsGateway } from "./sms.server.ts";
import { smtpGateway } from "./smtp.server.ts";

/** Without a gateway, letters of that channel wait on the outbox page for a person to pass them on. */
export type Gateways = { mail: Gateway | null; sms: Gateway | null };

export function openGateways(env: Env): Gateways {
  return {
    mail: env.SMTP_URL ? smtpGateway(env.SMTP_URL, env.MAIL_FROM) : null,
    sms: env.SMS_GATEWAY_URL
      ? smsGateway({ url: env.SMS_GATEWAY_URL, token: env.SMS_GATEWAY_TOKEN, from: env.SMS_FROM })
      : null,
  };
}

/** Which letters nobody but a person can deliver. */
export function channelsByHand(env: Env): ("mail" | "sms")[] {
  return [
    ...(env.SMTP_URL ? [] : (["mail"] as const)),
    ...(env.SMS_GATEWAY_URL ? [] : (["sms"] as const)),
  ];
}

export function closeGateways({ mail, sms }: Gateways) {
  mail?.close();
  sms?.close();
}
