import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addMinutes, helsinkiInstant, now, today } from "#app/domain/day.ts";
import { deliverDue } from "#app/domain/messages/delivery.server.ts";
import type { Outgoing } from "#app/domain/messages/gateways/gateway.ts";
import { smsGateway } from "#app/domain/messages/gateways/sms.server.ts";
import { smtpGateway } from "#app/domain/messages/gateways/smtp.server.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import { migrate } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { smsServer, smtpServer } from "#tests/support/gateways.ts";

const LETTERS = 40;
const folder = mkdtempSync(join(tmpdir(), "veljeksi-outbox-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a worker killed in the middle of its letters loses none, and doubles at most the one in hand", async () => {
  const server = await smtpServer();
  const file = join(folder, "house.sqlite");
  const db = openDatabase(file);
  await migrate(db);
  for (let number = 0; number < LETTERS; number++) {
    await write(db, {
      kind: "office_invitation",
      to: { email: `man${number}@example.org`, phone: null },
      language: "fi",
      facts: { name: "Yusuf", by: "Kaisa" },
      dedupeKey: `letter ${number}`,
    });
  }
  const worker = spawn(process.execPath, ["tests/support/deliver.ts", file, server.url], {
    stdio: "ignore",
  });
  while (server.received.length < 7) await new Promise((resolve) => setTimeout(resolve, 1));
  worker.kill("SIGKILL");
  await once(worker, "exit");
  expect(server.received.length).toBeLessThan(LETTERS);

  const mail = smtpGateway(server.url, "noreply@example.org");
  const clock = () => addMinutes(now(), 6);
  await deliverDue(db, { gateways: { mail, sms: null }, clock });
  mail.close();
  const perReader = Map.groupBy(server.received, ({ to }) => to.join());
  expect(perReader.size).toBe(LETTERS);
  const doubled = [...perReader.values()].filter((mails) => mails.length > 1);
  expect(doubled.length).toBeLessThanOrEqual(1);
  for (const mails of doubled) expect(new Set(mails.map(idOf)).size).toBe(1);
  const left = db.selectFrom("message").select("id").where("sent_at", "is", null);
  expect(await left.execute()).toEqual([]);
  await db.destroy();
  await server.close();
});

test("a text message that had gone when the server died is known to the gateway by its key: it comes once", async () => {
  const server = await smsServer();
  const db = await freshDatabase();
  await write(db, {
    kind: "office_invitation",
    to: { email: null, phone: "+358401234567" },
    language: "fi",
    facts: { name: "Yusuf", by: "Kaisa" },
    dedupeKey: "text message",
  });
  const sms = smsGateway({ url: server.url, token: undefined, from: "Veljeksi" });
  const send = async (outgoing: Outgoing) => {
    await sms.send(outgoing);
    await new Promise(() => {});
  };
  const noon = addMinutes(helsinkiInstant(today(), "12:00"), 24 * 60);
  void deliverDue(db, { gateways: { mail: null, sms: { ...sms, send } }, clock: () => noon });
  while (server.received.length < 1) await new Promise((resolve) => setTimeout(resolve, 1));
  server.state.status = 409;
  await deliverDue(db, { gateways: { mail: null, sms }, clock: () => addMinutes(noon, 6) });
  expect(server.received).toHaveLength(2);
  expect(new Set(server.received.map(({ key }) => key)).size).toBe(1);
  const row = await db.selectFrom("message").select(["sent_at", "gave_up_at"]).executeTakeFirst();
  expect(row).toEqual({ sent_at: addMinutes(noon, 6), gave_up_at: null });
  await server.close();
});

function idOf({ source }: { source: string }) {
  return /^Message-ID: (\S+)/m.exec(source)?.[1];
}
