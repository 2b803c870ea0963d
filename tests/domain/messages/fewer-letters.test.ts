import { expect, test } from "vitest";
import type { Instant } from "#app/domain/day.ts";
import { deliverDue } from "#app/domain/messages/delivery.server.ts";
import {
  fewerPath,
  wantLetters,
  wantNoLetters,
} from "#app/domain/messages/fewer-letters.server.ts";
import type { LetterInWords } from "#app/domain/messages/letters.server.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

const NOON = "2026-11-24T10:00:00Z" as Instant;
const email = "yusuf@example.org";

test("who does not want reminders gets none, also not the one that waits, and all that he asks for", async () => {
  const db = await freshDatabase();
  const sent: LetterInWords[] = [];
  const mail = {
    close() {},
    async send({ letter }: { letter: LetterInWords }) {
      sent.push(letter);
    },
  };
  const deliver = () => deliverDue(db, { gateways: { mail, sms: null }, clock: () => NOON });
  const facts = { name: "Yusuf", title: "Sauna", starts: "2026-12-24T15:30:00Z", place: "Oodi" };
  const remind = (dedupeKey: string, kind: "event_reminder" | "event_moved" = "event_reminder") =>
    write(
      db,
      { kind, to: { email, phone: null }, language: "fi", facts, link: "/events", dedupeKey },
      NOON,
    );
  await remind("1");
  await deliver();
  const path = await fewerPath(db, { kind: "event_reminder", recipient: email, person_id: null });
  const [, , token = "", group = ""] = path?.split("/") ?? [];
  expect(sent[0]?.fewerUrl).toContain(`/fi/fewer/${token}/reminders`);
  expect(sent[0]?.text).toContain(sent[0]?.fewerUrl ?? "-");
  await remind("2");
  await wantNoLetters(db, { token, group, at: NOON });
  await wantNoLetters(db, { token, group, at: NOON });
  await remind("3");
  await remind("4", "event_moved");
  await deliver();
  expect(sent.map(({ fewerUrl }) => fewerUrl !== null)).toEqual([true, false]);
  await wantLetters(db, { token, group });
  await remind("5");
  await deliver();
  expect(sent).toHaveLength(3);
  await expect(wantNoLetters(db, { token: "unknown", group })).rejects.toThrow("not found");
  await expect(wantNoLetters(db, { token, group: "sign_in_code" })).rejects.toThrow("not found");
});
