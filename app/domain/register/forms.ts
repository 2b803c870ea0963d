import { z } from "zod";
import { choice, line, number, optional } from "#app/domain/fields.ts";

export const FATES = ["added", "changed", "refused", "merged", "same"] as const;

export const UploadForm = z.object({
  file: z.custom<File>((value) => value instanceof File && value.size > 0, "no_file"),
});

/** The print of the plan that the coordinator has before his eyes. */
export const ImportForm = z.object({ seen: line(40) });

/** Which rows of the preview, and which page of them. */
export const PreviewForm = z.object({
  show: optional(choice(FATES)).catch(null),
  page: optional(number(1, 1000)).catch(null),
});
