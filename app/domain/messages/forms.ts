import { z } from "zod";
import { choice, number } from "#app/domain/fields.ts";
import { LANGUAGE_CODES, type Language } from "#app/i18n/languages.ts";
import { SHOWN } from "./outbox-state.ts";

/** The query of the outbox page. What it does not know it leaves out. */
export const OutboxQuery = z.object({
  shown: choice(SHOWN).catch("waiting"),
  page: number(1, 100_000).catch(1),
});

/** In which language a letter is previewed; without one, in that of the page. */
export const PreviewQuery = z.object({
  language: choice(LANGUAGE_CODES as [Language, ...Language[]])
    .optional()
    .catch(undefined),
});

/** What a gateway, or a few lines behind a mailbox for bounces, tells of a letter that had gone. */
export const DeliveryReport = z.object({
  /** The id under which it went: the idempotency key of a text message, the Message-ID of a mail. */
  id: z.string().min(1).max(300).transform(idIn),
  outcome: z.enum(["delivered", "unreachable"]),
});

/** `<abc@example.org>`, as mail writes it, or `abc`. */
function idIn(text: string): string {
  return text.trim().replace(/^<|>$/g, "").split("@")[0] ?? "";
}
