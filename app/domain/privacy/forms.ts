import { z } from "zod";
import {
  agreed,
  choice,
  contact,
  number,
  optional,
  optionalLine,
  text,
} from "#app/domain/fields.ts";

/** Feedback on the site; the longest text is also the table's. */
export const FeedbackForm = z.object({
  text: text(5000),
  page: optionalLine(300),
  contact: optional(contact),
});

/** A better wording for one text of the interface. */
export const WordingForm = z.object({ wording: text(2000), contact: optional(contact) });

/** What to look for among the texts. What it does not know it leaves out. */
export const TextsQuery = z.object({
  q: optionalLine(80).catch(null),
  area: optionalLine(40).catch(null),
  page: number(1, 1000).catch(1),
});

export const FEEDBACK_SHOWN = ["waiting", "answered"] as const;
export type FeedbackShown = (typeof FEEDBACK_SHOWN)[number];

/** The query of the office's feedback page. What it does not know it leaves out. */
export const FeedbackQuery = z.object({
  shown: choice(FEEDBACK_SHOWN).catch("waiting"),
  page: number(1, 100_000).catch(1),
});

/** The last question before a man deletes himself. */
export const DeletionForm = z.object({ sure: agreed });
