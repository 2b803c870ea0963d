import { z } from "zod";
import { choice, day, line, number, optional, text } from "#app/domain/fields.ts";
import { CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import { OBSERVATION_MOST, STATEMENT_MOST, THEMES } from "./theme.ts";

const observed = { theme: choice(THEMES), text: text(OBSERVATION_MOST) };

/** What a man writes on the public page. */
export const ObservationForm = z.object(observed);
/** What a coordinator has heard. */
export const HeardForm = z.object({ ...observed, on: day });

export const StatementTextForm = z.object({
  language: choice(CONTENT_LANGUAGES),
  title: line(120),
  text: text(STATEMENT_MOST),
});
export const StatementForm = z.object({ theme: choice(THEMES), on: day, to: line(200) });
/** `post`: made with the page, so that two presses are one. */
export const NewStatementForm = StatementForm.extend(StatementTextForm.shape).extend({
  post: line(40).nullable().catch(null),
});

/** The query of the office's page. What it does not know it leaves out. */
export const AdvocacyQuery = z.object({
  theme: optional(choice(THEMES)).catch(null),
  page: number(1, 100_000).catch(1),
});
