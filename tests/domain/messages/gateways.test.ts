import { describe, expect, test } from "vitest";
import {
  channelsByHand,
  closeGateways,
  openGateways,
} from "#app/domain/messages/gateways/gateways.server.ts";
import { readEnv } from "#app/env.server.ts";

const GATEWAYS = { SMTP_URL: "smtp://localhost:25", SMS_GATEWAY_URL: "https://sms.example.org" };
const REAL = { DEMO: "off", SECRET: "s".repeat(32), PUBLIC_URL: "https://veljeksi.example.org" };

describe("gateways", () => {
  test("open where they are set, for real people", () => {
    const gateways = openGateways(readEnv({ ...REAL, ...GATEWAYS }));
    expect([gateways.mail, gateways.sms]).not.toContain(null);
    closeGateways(gateways);
    expect(channelsByHand(readEnv({ ...REAL, SMTP_URL: GATEWAYS.SMTP_URL }))).toEqual(["sms"]);
    expect(openGateways(readEnv(REAL))).toEqual({ mail: null, sms: null });
  });

  test("stay shut in the demo world", () => {
    expect(openGateways(readEnv(GATEWAYS))).toEqual({ mail: null, sms: null });
    expect(channelsByHand(readEnv(GATEWAYS))).toEqual(["mail", "sms"]);
  });
});
