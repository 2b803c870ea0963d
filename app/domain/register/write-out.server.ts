import writeExcelFile, { type Sheet } from "write-excel-file/node";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { formatPhone } from "#app/domain/contact.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { DAY_PARTS, type DayPart, type RoleKind } from "#app/domain/people/vocabulary.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import { formatWeekday } from "#app/i18n/dates.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { languageName } from "#app/i18n/language-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { Column } from "./columns.ts";
import { knownMen } from "./known.server.ts";
import type { KnownMan, KnownRole } from "./known.ts";
import { roleOf } from "./plan.ts";

type Voice = { language: Language; say: ReturnType<typeof translatorFor> };
type Line = { man: KnownMan; role: KnownRole; coordinators: Map<string, string> };
type Value = string | number | Date | null;

/** The columns of the register, in order: what is written out can be brought in again unchanged. */
const COLUMNS: [Column, (line: Line, voice: Voice) => Value][] = [
  ["first_name", ({ man }) => man.name],
  ["surname", ({ man }) => man.surname],
  ["phone", ({ man }) => man.phone && formatPhone(man.phone)],
  ["email", ({ man }) => man.email],
  [
    "languages",
    ({ man }, voice) =>
      man.languages
        .map(
          ({ language, level }) =>
            `${languageName(language, voice.language)} ${voice.say(`words:levels.${level}`)}`,
        )
        .join(", "),
  ],
  ["letters", ({ man }, { language }) => languageName(man.language, language)],
  [
    "area",
    ({ man }, { language }) =>
      man.municipalityCode && municipalityName(man.municipalityCode, language),
  ],
  ["district", ({ man }) => man.district],
  ["availability", ({ man }, voice) => timesInWords(man, voice)],
  ["availability_note", ({ man }) => man.availabilityNote],
  [
    "interests",
    ({ man }, { say }) => man.interests.map((code) => say(`words:interests.${code}`)).join(", "),
  ],
  ["hopes", ({ man }, { say }) => man.hopes.map((code) => say(`words:wishes.${code}`)).join(", ")],
  [
    "offers",
    ({ man }, { say }) => man.offers.map((code) => say(`words:wishes.${code}`)).join(", "),
  ],
  ["profession", ({ man }) => man.profession],
  ["introduction", ({ man }) => man.introduction],
  ["stage", ({ role }, { say }) => say(`words:stages.${role.kind}.${role.stage}`)],
  ["stage_on", ({ role }) => new Date(role.stageOn)],
  ["joined_on", ({ role }) => new Date(role.startedOn)],
  ["coordinator", ({ role, coordinators }) => coordinators.get(role.coordinatorId ?? "") ?? null],
  ["capacity", ({ role }) => (role.kind === "support_person" ? role.capacity : null)],
];

/**
 * Writes all men back into a register of two sheets. Men with protected details are left out
 * (`leftOut` says how many) and so are notes; every man in it gets an entry in the log.
 */
export async function exportPeople(
  db: Db,
  { by, language, at = now() }: { by: Coordinator; language: Language; at?: Instant },
) {
  const { men, leftOut, coordinators } = await asOne(db, async (trx) => {
    const exported = await menToExport(trx);
    for (const { id } of exported.men)
      await audit(trx, { by: by.accountId, personId: id, what: "exported" }, at);
    const detail = String(exported.men.length);
    await audit(trx, { by: by.accountId, personId: null, what: "register_exported", detail }, at);
    return { ...exported, coordinators: await coordinatorWords(trx) };
  });
  const file = await writeRegister(men, {
    coordinators,
    voice: { language, say: translatorFor(language) },
  });
  return { file, people: men.length, leftOut };
}

/** How many would be written out, and how many left out. */
export async function exportCounts(db: Db) {
  const { people, leftOut } = await db
    .selectFrom("person")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("protected_on", "is", null).as("people"),
      eb.fn.countAll<number>().filterWhere("protected_on", "is not", null).as("leftOut"),
    ])
    .where("forgotten_on", "is", null)
    .executeTakeFirstOrThrow();
  return { people, leftOut };
}

async function menToExport(trx: Db) {
  const { leftOut } = await exportCounts(trx);
  const open = await trx
    .selectFrom("person")
    .select("id")
    .where("protected_on", "is", null)
    .where("forgotten_on", "is", null)
    .orderBy("search")
    .orderBy("id")
    .execute();
  const known = await knownMen(
    trx,
    open.map(({ id }) => id),
  );
  return { men: open.flatMap(({ id }) => known.get(id) ?? []), leftOut };
}

/** A colleague by name, or by address where two have the same name. */
async function coordinatorWords(trx: Db): Promise<Map<string, string>> {
  const colleagues = await trx
    .selectFrom("account")
    .select(["id", "name", "email"])
    .where("office_role", "is not", null)
    .execute();
  const isShared = (name: string) => colleagues.filter((one) => one.name === name).length > 1;
  return new Map(
    colleagues.map(({ id, name, email }) => [id, isShared(name) ? (email ?? name) : name]),
  );
}

function writeRegister(
  men: KnownMan[],
  { coordinators, voice }: { coordinators: Map<string, string>; voice: Voice },
): Promise<Buffer> {
  const kinds: RoleKind[] = ["support_person", "participant"];
  const sheets = kinds.map((kind) => {
    const columns = COLUMNS.filter(
      ([column]) => kind === "support_person" || column !== "capacity",
    );
    const lines = men.flatMap((man) => {
      const role = roleOf(man, kind);
      return role
        ? [columns.map(([, valueOf]) => valueOf({ man, role, coordinators }, voice) || null)]
        : [];
    });
    const head = columns.map(([column]) => ({
      value: voice.say(`office_register:column.${column}`),
      fontWeight: "bold" as const,
    }));
    return {
      sheet: voice.say(`office_register:sheet.${kind}`),
      data: [head, ...lines],
      columns: columns.map(() => ({ width: 18 })),
      dateFormat: "d.m.yyyy",
      stickyRowsCount: 1,
    };
  });
  return writeExcelFile(sheets as unknown as Sheet<Buffer>[]).toBuffer() as Promise<Buffer>;
}

/** "ti ilta; to iltapäivä ilta" */
function timesInWords({ availability }: KnownMan, { language, say }: Voice): string {
  const days = [...new Set(availability.map(({ weekday }) => weekday))].sort();
  return days
    .map((weekday) => {
      const isFree = (part: DayPart) =>
        availability.some((time) => time.weekday === weekday && time.part === part);
      const words = DAY_PARTS.filter(isFree).map((part) => say(`words:parts.${part}`));
      return [formatWeekday(weekday, language, "short"), ...words].join(" ");
    })
    .join("; ");
}
