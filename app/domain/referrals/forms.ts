import { z } from "zod";
import { choice, day, line } from "#app/domain/fields.ts";
import { GOT_THERE, NAMELESS, SERVICES } from "./service.ts";

/** `post`: made with the page, so that two presses are one. */
export const ReferralForm = z.object({
  service: choice(SERVICES),
  on: day,
  post: line(40).nullable().catch(null),
});
/** Which number was noted by mistake; `post` as above. */
export const TakeBackForm = z.object({
  service: choice(NAMELESS),
  backOn: day,
  post: line(40).nullable().catch(null),
});
export const GotThereForm = z.object({ gotThere: choice(GOT_THERE) });
