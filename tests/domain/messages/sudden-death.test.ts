import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addMinutes, now } from "#app/domain/day.ts";
import { deliverDue } from "#app/domain/messages/delivery.server.ts";
import { smtpGateway } from "#app/domain/messages/gateways/smtp.server.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import { migrate } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";
import { smtpServer } from "#tests/support/gateways.ts";

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

function idOf({ source }: { source: string }) {
  return /^Message-ID: (\S+)/m.exec(source)?.[1];
}
