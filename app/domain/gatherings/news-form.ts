import { z } from "zod";
import { optionalText } from "#app/domain/fields.ts";
import { CONTENT_LANGUAGES } from "./gathering.ts";

export const NEWS_LENGTH = 400;

/** A text in any of the languages, each in a field of its language's name. Becomes a list of those written. */
export const NewsForm = z
  .object(Object.fromEntries(CONTENT_LANGUAGES.map((code) => [code, optionalText(NEWS_LENGTH)])))
  .transform((written) =>
    Object.entries(written).flatMap(([language, text]) => (text ? [{ language, text }] : [])),
  );
