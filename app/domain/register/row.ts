import { formatPhone } from "#app/domain/contact.ts";
import type { Day } from "#app/domain/day.ts";
import { readContacts } from "./contact-words.ts";
import { readBirthYear } from "./day-words.ts";
import type { Entry, Reading, Surroundings } from "./entry.ts";
import { isNoMan, readName } from "./name-words.ts";
import { Findings, type Reason } from "./remarks.ts";
import {
  areaOf,
  capacityOf,
  coordinatorOf,
  isMarked,
  LENGTHS,
  languagesOf,
  lettersOf,
  listsOf,
  short,
  timesOf,
} from "./row-cells.ts";
import { readStageCells } from "./stage-cells.ts";
import type { Row } from "./tables.ts";

const ADULT_YEARS = 18;

/** Reads one row, or says why it cannot be taken. */
export function readRow(row: Row, surroundings: Surroundings): Reading {
  const { cells } = row;
  const findings = new Findings(surroundings.headers);
  for (const column of row.codesIn) findings.remark("identity_code", column);
  const refused = (code: Reason["code"]): Reading => ({
    row,
    remarks: findings.remarks,
    entry: null,
    reason: { code },
  });

  const name = readName({
    whole: cells.name ?? cells.name_turned,
    turned: cells.name_turned !== undefined,
    first: cells.first_name,
    last: cells.surname,
  });
  const first = cells.name ?? cells.surname ?? cells.first_name ?? "";
  if (isNoMan(first) || Object.keys(cells).length === 1) return refused("heading");
  if (!name) return refused("no_name");
  if (name.name.length > LENGTHS.name || (name.surname?.length ?? 0) > LENGTHS.surname)
    return refused("name_too_long");
  const { role } = row;
  if (!role) return refused("no_role");
  const years = yearsLived(cells.birth, surroundings.today);
  if (years !== null && years < ADULT_YEARS) return refused("minor");
  const contacts = readContacts([cells.phone, cells.email, cells.contact].join("\n"));
  const hasContact = contacts.phones.length + contacts.emails.length > 0;
  if (!hasContact && contacts.unread.length > 0) return refused("contact_unread");
  if (!hasContact && !name.surname) return refused("only_first_name");

  if (!hasContact) findings.remark("no_contact");
  if (name.aside) findings.keep("aside", cells.name ? "name" : "first_name", name.aside);
  for (const words of contacts.unread) findings.keep("contact_unread", "contact", words);
  for (const words of contacts.words) findings.label("contact", words);
  for (const phone of contacts.phones.slice(1))
    findings.keep("second_contact", "phone", formatPhone(phone));
  for (const email of contacts.emails.slice(1)) findings.keep("second_contact", "email", email);
  const entry: Entry = {
    role,
    name: name.name,
    surname: name.surname,
    phones: contacts.phones,
    emails: contacts.emails,
    languages: languagesOf(row, findings),
    letters: lettersOf(cells.letters),
    area: areaOf(row, surroundings, findings),
    ...timesOf(row, findings),
    ...listsOf(row, findings),
    profession: short("profession", cells.profession, LENGTHS.profession, findings),
    introduction: short("introduction", cells.introduction, LENGTHS.introduction, findings),
    source: short("source", cells.source, LENGTHS.source, findings),
    stages: readStageCells(row, { role, today: surroundings.today, findings }),
    coordinatorId: coordinatorOf(row, surroundings, findings),
    capacity: capacityOf(cells.capacity),
    isProtected: isMarked(cells.protected),
    isAdult: years !== null && years > ADULT_YEARS,
    note: null,
  };
  if (entry.stages.hasPair || cells.partner) findings.remark("has_pair");
  if (entry.isProtected) findings.remark("protected");
  findings.label("partner", cells.partner);
  findings.note("notes", cells.notes);
  entry.note = findings.takeNote();
  return { row, remarks: findings.remarks, entry, reason: null };
}

/** At least so many years; a year of birth alone leaves one open. */
function yearsLived(birth: string | undefined, today: Day): number | null {
  const year = birth ? readBirthYear(birth, today) : null;
  return year === null ? null : Number(today.slice(0, 4)) - year;
}
