import { addHours, type Instant, now } from "#app/domain/day.ts";
import { hashToken, newToken } from "#app/domain/id.ts";
import { holdsIdentityCode } from "#app/domain/identity-code.ts";
import { noteApplication } from "#app/domain/sources/applications.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { type Door, type DoorStep, DRAFT_HOURS, ROLE_BEHIND, STEPS_OF_DOOR } from "./doors.ts";
import { DoorAnswers, fieldsOf, questionForm } from "./questions.ts";
import { registerPerson } from "./registration.server.ts";

/** What was typed, by field name, as a form posts it. */
export type Typed = Record<string, string | string[]>;
/** `via`: through which source he came to the door. */
type Kept = { typed: Typed; answered: DoorStep[]; via?: string | null };
type Asked = { door: Door; token: string | undefined; at?: Instant };

/** No field of a question is longer than this; more is not kept. */
const LONGEST_KEPT = 1000;

/**
 * What a man has answered so far and the screen from which he goes on: a question, the summary when
 * all are answered, the thanks when it is sent. Nothing is left of the answers then.
 */
export async function answersSoFar(db: Db, { door, token, at = now() }: Asked) {
  const draft = token ? await openDraft(db, { door, token, at }) : undefined;
  const kept = keptIn(draft);
  const next = draft?.sentAt ? ("thanks" as const) : (firstUnanswered(door, kept) ?? "summary");
  return { typed: kept.typed, begun: kept.answered.length > 0, next };
}

/**
 * Keeps what he typed at one question for `DRAFT_HOURS`, answered or left half-way; begins a draft
 * when he has none. Returns the secret for his cookie and the first question still unanswered.
 * Identity codes and overlong texts are not kept.
 */
export function keepAnswer(
  db: Db,
  {
    door,
    token,
    step,
    typed,
    halfWay = false,
    via = null,
    at = now(),
  }: Asked & { step: DoorStep; typed: Typed; halfWay?: boolean; via?: string | null },
): Promise<{ token: string; next: DoorStep | null }> {
  return asOne(db, async (trx) => {
    const draft = token ? await openDraft(trx, { door, token, at }) : undefined;
    const before = keptIn(draft);
    const others = before.answered.filter((one) => one !== step);
    const kept: Kept = {
      typed: { ...without(before.typed, fieldsOf(step)), ...keepable(step, typed) },
      answered: halfWay ? others : [...others, step],
      via: before.via ?? via,
    };
    const answers = JSON.stringify(kept);
    const next = firstUnanswered(door, kept);
    if (token && draft && !draft.sentAt) {
      await trx
        .updateTable("door_draft")
        .set({ answers })
        .where("token_hash", "=", hashToken(token))
        .execute();
      return { token, next };
    }
    await forgetOldDrafts(trx, at);
    return { token: await beginDraft(trx, { door, answers, at }), next };
  });
}

/**
 * Sends the application: the man is registered once, however often he presses. Returns the step
 * that still needs an answer, or null when he is in.
 */
export function sendApplication(
  db: Db,
  { door, token, language, at = now() }: Asked & { language: Language },
): Promise<DoorStep | null> {
  return asOne(db, async (trx) => {
    const draft = token ? await openDraft(trx, { door, token, at }) : undefined;
    if (!token || !draft) return STEPS_OF_DOOR[door][0];
    if (draft.sentAt) return null;
    const kept = keptIn(draft);
    const missing = firstUnanswered(door, kept);
    if (missing) return missing;
    const answers = DoorAnswers.parse(kept.typed);
    const { personId } = await registerPerson(trx, {
      ...answers,
      surname: null,
      availabilityNote: null,
      language,
      role: ROLE_BEHIND[door],
      by: null,
      at,
      adult: true,
      consent: true,
      source: "door",
    });
    await noteApplication(trx, { personId, code: kept.via ?? null, door, at });
    await trx
      .updateTable("door_draft")
      .set({ answers: "", sent_at: at })
      .where("token_hash", "=", hashToken(token))
      .execute();
    return null;
  });
}

/** He begins anew, or leaves a computer that others use: nothing stays. */
export async function eraseDraft(db: Db, { token }: { token: string | undefined }) {
  if (!token) return;
  await db.deleteFrom("door_draft").where("token_hash", "=", hashToken(token)).execute();
}

/** Drafts past their time go for good. */
export async function forgetOldDrafts(db: Db, at: Instant = now()) {
  await db.deleteFrom("door_draft").where("expires_at", "<=", at).execute();
}

/** The first question that he has not answered, or not in a way that can be taken; null when none. */
function firstUnanswered(door: Door, { typed, answered }: Kept): DoorStep | null {
  const isAnswered = (step: DoorStep) =>
    answered.includes(step) && questionForm(step).safeParse(typed).success;
  return STEPS_OF_DOOR[door].find((step) => !isAnswered(step)) ?? null;
}

function keptIn(draft: { answers: string; sentAt: string | null } | undefined): Kept {
  return draft && !draft.sentAt ? JSON.parse(draft.answers) : { typed: {}, answered: [] };
}

function openDraft(db: Db, { door, token, at }: { door: Door; token: string; at: Instant }) {
  return db
    .selectFrom("door_draft")
    .select(["answers", "sent_at as sentAt"])
    .where("token_hash", "=", hashToken(token))
    .where("door", "=", door)
    .where("expires_at", ">", at)
    .executeTakeFirst();
}

async function beginDraft(
  trx: Db,
  { door, answers, at }: { door: Door; answers: string; at: Instant },
) {
  const token = newToken();
  await trx
    .insertInto("door_draft")
    .values({
      token_hash: hashToken(token),
      door,
      answers,
      created_at: at,
      expires_at: addHours(at, DRAFT_HOURS),
    })
    .execute();
  return token;
}

function keepable(step: DoorStep, typed: Typed): Typed {
  const fields = fieldsOf(step);
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([name, value]) =>
        fields.includes(name) &&
        JSON.stringify(value).length <= LONGEST_KEPT &&
        ![value].flat().some(holdsIdentityCode),
    ),
  );
}

function without(typed: Typed, names: string[]): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)));
}
