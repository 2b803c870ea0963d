import { z } from "zod";
import { choice, day, line, optionalText } from "#app/domain/fields.ts";
import { APART_REASONS } from "./apart.ts";
import { RELAXABLE, type TheTwoIds } from "./plan-rules.ts";

const id = z.string().regex(/^\w{1,40}$/);
const list = (value: unknown) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const relaxed = z
  .preprocess(list, z.array(z.enum(RELAXABLE)))
  .catch([])
  .transform((rules) => [...new Set(rules)]);

/** The round whose plan it is; null: everybody's. What makes no sense is everybody's too. */
const round = id.nullable().catch(null);
export const RoundQuery = z.object({ round });

/** The plan as it would be without some rules; a rule that nobody knows is not asked for. */
export const WorkbenchQuery = z.object({ relaxed, round, person: id.nullable().catch(null) });

/** As many pairs as fit into one question. */
const CHOSEN_MOST = 100;
const pair = z
  .string()
  .regex(/^\w{1,40}\.\w{1,40}$/)
  .transform((key): TheTwoIds => {
    const [participantId = "", supportPersonId = ""] = key.split(".");
    return { participantId, supportPersonId };
  });
const pairs = z.preprocess(list, z.array(pair).max(CHOSEN_MOST));

/** Pairs chosen in the plan, before they are sent; `all` is every pair of it. */
export const ChosenQuery = z.object({
  pair: pairs.catch([]),
  relaxed,
  round,
  all: z.literal("yes").nullable().catch(null),
});
export const AcceptanceForm = z.object({ pair: pairs, relaxed });

export const TwoForm = z.object({ participantId: line(40), supportPersonId: line(40) });
/** Two whom a page is about; nobody where the URL makes no sense. */
export const TwoQuery = z.object({
  participantId: id.catch(""),
  supportPersonId: id.catch(""),
  round,
});
export const ApartForm = TwoForm.extend({ reason: choice(APART_REASONS), untilOn: day });
export const SetAsideForm = z.object({ personId: line(40), untilOn: day });
export const NotNowForm = z.object({ words: optionalText(300) });

export const NeverMatchForm = z.object({ otherId: line(40) });
