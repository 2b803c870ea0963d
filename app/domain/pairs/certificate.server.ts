import type { Coordinator, Viewer } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { personEntrustedTo } from "#app/domain/people/entrusted.server.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { formatDate } from "#app/i18n/dates.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { CertificateLanguage } from "./certificate-languages.ts";

/**
 * The certificate of a support person in words: since when, and until when if he has left, how many pairs and meetings, and how many
 * hours stand in the log. Nothing about those whom he has met. For whoever has not had a pair, it is not
 * there: who has only signed up has not been a support person.
 */
export async function certificateOf(
  db: Db,
  {
    viewer,
    personId,
    language,
    at = now(),
  }: { viewer: Viewer; personId: string; language: CertificateLanguage; at?: Instant },
) {
  const person = await personEntrustedTo(db, viewer, personId);
  const role = await db
    .selectFrom("role")
    .select((eb) => [
      eb.fn.min("started_on").as("startedOn"),
      eb.fn.max("stage_on").as("leftOn"),
      eb.fn.count<number>("id").filterWhere("stage", "not in", CLOSED_STAGES).as("open"),
    ])
    .where("person_id", "=", personId)
    .where("kind", "=", "support_person")
    .executeTakeFirst();
  if (!role?.startedOn || !role.leftOn) throw new NotFound();
  const facts = await factsOf(db, personId);
  if (facts.pairs === 0) throw new NotFound();
  const t = translatorFor(language);
  const day = (on: string) => formatDate(on as Day, language);
  return {
    language,
    html: LANGUAGES[language].html,
    title: t("office_certificate:title"),
    name: await fullName(db, person.id),
    lines: [
      role.open > 0
        ? t("office_certificate:since", { day: day(role.startedOn) })
        : t("office_certificate:between", { from: day(role.startedOn), until: day(role.leftOn) }),
      t("office_certificate:pairs", { count: facts.pairs }),
      t("office_certificate:meetings", { count: facts.meetings }),
      t("office_certificate:hours", { count: Math.round(facts.minutes / 60) }),
    ],
    about: t("office_certificate:about"),
    issued: t("office_certificate:issued", { day: day(dayOf(at)) }),
    organisation: await readSetting(db, "organisation_name"),
    signature: t("office_certificate:signature"),
  };
}

/** The same for the office; that it was printed is in the log. */
export async function certificateForOffice(
  db: Db,
  asked: { by: Coordinator; personId: string; language: CertificateLanguage; at?: Instant },
) {
  const certificate = await certificateOf(db, { ...asked, viewer: asked.by });
  const { by, personId, at } = asked;
  await audit(db, { by: by.accountId, personId, what: "certificate_seen" }, at);
  return certificate;
}

async function factsOf(db: Db, personId: string) {
  const { pairs } = await db
    .selectFrom("pair")
    .select((eb) => eb.fn.countAll<number>().as("pairs"))
    .where("support_person_id", "=", personId)
    .executeTakeFirstOrThrow();
  const met = await db
    .selectFrom("meeting")
    .innerJoin("pair", "pair.id", "meeting.pair_id")
    .select((eb) => [
      eb.fn.countAll<number>().as("meetings"),
      eb.fn.sum<number>("meeting.minutes").as("minutes"),
    ])
    .where("pair.support_person_id", "=", personId)
    .executeTakeFirstOrThrow();
  return { pairs, meetings: met.meetings, minutes: met.minutes ?? 0 };
}

async function fullName(db: Db, personId: string) {
  const { name, surname } = await db
    .selectFrom("person")
    .select(["name", "surname"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  return [name, surname].filter(Boolean).join(" ");
}
