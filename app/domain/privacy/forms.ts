import { z } from "zod";
import { agreed, contact, optional, optionalLine, text } from "#app/domain/fields.ts";

/** Feedback on the site; the longest text is also the table's. */
export const FeedbackForm = z.object({
  text: text(5000),
  page: optionalLine(300),
  contact: optional(contact),
});

/** The last question before a man deletes himself. */
export const DeletionForm = z.object({ sure: agreed });
