import { addDays, addMonths, type Day, helsinkiInstant } from "#app/domain/day.ts";
import type { BenchWorld } from "./seed.ts";
import { id, isEnded, PAIRS, startOf } from "./world.ts";

/** A talk each month for a year: what the office and the men have said in every pair. */
const TALKS = 8;
const WAITING = 3;
const OFFICE = 20;

/**
 * What years leave behind and Today must not read: for each pair eight check-ins of each man, all but
 * the newest answered, and a note a month; and what it does read: what is put off, who is away,
 * suggestions that wait for their answers.
 */
export function history({ chance, today, at }: BenchWorld) {
  const tables = {
    check_in: [],
    note: [],
    snooze: [],
    absence: [],
    pair_proposal: [],
  } as Record<string, object[]>;
  for (let pair = 0; pair < PAIRS; pair++) {
    const started = startOf(pair, today);
    for (let talk = 1; talk <= TALKS; talk++) {
      const due = talk <= 2 ? addDays(started, 15 * talk) : addMonths(started, talk - 1);
      if (due > today) break;
      const isNewest = talk === TALKS || addMonths(started, talk) > today;
      if (chance.percent(80)) {
        tables.note?.push(noteOf(pair, talk, addDays(due, -chance.between(0, 5)), at));
      }
      for (const man of [0, 1]) {
        const isOpen = isNewest && chance.percent(10) && !isEnded(pair);
        tables.check_in?.push(checkInOf({ pair, talk, man, due, isOpen }, chance));
      }
    }
  }
  for (let row = 0; row < 100; row++) {
    const person_id = id("person", row * 30 + 4);
    tables.snooze?.push({
      id: id("snooze", row),
      row_key: person_id,
      person_id,
      covers: JSON.stringify(
        ["quiet", "how_did_it_go", "agreement", "plan_ending", "review", "talk"].map((why) => ({
          why,
          about: id("pair", row * 10 + 1),
          urgency: "now",
        })),
      ),
      reason: "no_answer",
      snoozed_at: at,
      snoozed_by: id("office", 0),
      until_on: addDays(today, 7),
      woken_at: null,
      woken_by: null,
    });
  }
  tables.absence?.push({
    id: id("absence", 0),
    account_id: id("office", 1),
    substitute_id: id("office", 2),
    from_on: addDays(today, -2),
    to_on: addDays(today, 5),
    set_at: at,
    set_by: id("office", 1),
    taken_back_at: null,
  });
  for (let row = 0; row < 150; row++) tables.pair_proposal?.push(proposalOf(row, today));
  return tables;
}

function noteOf(pair: number, talk: number, on: Day, at: string) {
  return {
    id: `note-${pair}-${talk}`,
    person_id: null,
    pair_id: id("pair", pair),
    noted_on: on,
    kind: "call",
    text: "Juttelimme.",
    noted_by: id("office", pair % OFFICE),
    noted_at: at,
  };
}

type Asked = { pair: number; talk: number; man: number; due: Day; isOpen: boolean };

function checkInOf({ pair, talk, man, due, isOpen }: Asked, chance: BenchWorld["chance"]) {
  const answered = isOpen ? null : helsinkiInstant(addDays(due, 1), "12:00");
  const face = isOpen ? null : chance.between(chance.percent(3) ? 1 : 3, 5);
  const isHandled = face !== null && face <= 2 && chance.percent(80);
  return {
    id: `check-in-${pair}-${talk}-${man}`,
    pair_id: id("pair", pair),
    person_id: id("person", pair * 3 + man),
    due_on: due,
    talk,
    token: `check-in-token-${pair}-${talk}-${man}`,
    sent_at: helsinkiInstant(due, "09:00"),
    reminded_at: null,
    answered_at: answered,
    face,
    did_meet: answered && "yes",
    call_me_at: null,
    words: null,
    told_to: null,
    told_on: null,
    handled_at: isHandled ? answered : null,
    handled_by: isHandled ? id("office", pair % OFFICE) : null,
  };
}

/** Men who wait and support persons who are available: every third waits too long for an answer. */
function proposalOf(row: number, today: Day) {
  const proposed = addDays(today, row % WAITING === 0 ? -6 : -1);
  return {
    id: id("proposal", row),
    participant_id: id("person", row * 30 + 5),
    support_person_id: id("person", row * 15 + 3),
    proposed_by: id("office", row % OFFICE),
    proposed_at: helsinkiInstant(proposed, "12:00"),
    reasons: "[]",
    mind: null,
    expires_on: addDays(proposed, 7),
    participant_token: `proposal-a-${row}`,
    support_person_token: `proposal-b-${row}`,
  };
}
