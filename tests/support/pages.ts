import { createHmac } from "node:crypto";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import { applyToRound } from "#app/domain/rounds/applications.server.ts";
import { roundsForOffice } from "#app/domain/rounds/screens.server.ts";
import type { Db } from "#db/open.ts";
import type { BrowserContext } from "./browser.ts";
import { type RunningServer, SERVER_SECRET } from "./server.ts";

/** `man`: a participant in a pair; `supporter`: a support person; `office`: an admin. */
export type Reader = "everyone" | "man" | "supporter" | "office";

/** Every page that somebody reads; what stands in braces is one of the demo world (`pagesOf`). */
export const PAGES: Record<Reader, string[]> = {
  everyone: [
    "",
    "/events",
    "/events?q=zzzz",
    "/events?part=evening&free=yes&fact=free",
    "/events/month",
    "/events/{event}",
    "/events/{event}/sign-ups",
    "/gatherings/{gathering}",
    "/sign-ups/{signUp}",
    "/here/{here}",
    "/here/{here}/welcome",
    "/series/{series}",
    "/series/{heldSeries}",
    "/waiting/{inQueue}",
    "/proposals/{proposalToken}",
    "/check-ins/{checkIn}",
    "/farewells/{farewell}",
    "/faces/{face}",
    "/fewer/{fewer}",
    "/first-meetings/{firstTimes}",
    "/first-meetings/{firstMeeting}",
    "/first-answers/{firstAnswer}",
    "/join",
    "/join/name",
    "/join/languages",
    "/join/times",
    "/volunteer",
    "/volunteer/name",
    "/rounds",
    "/rounds/{round}",
    "/services",
    "/advocacy",
    "/about",
    "/about/privacy",
    "/about/accessibility",
    "/about/translations?q=code",
    "/about/translations/errors/not_a_code",
    "/sign-in",
    "/nothing-here",
  ],
  man: [
    "/me",
    "/me/suggestions",
    "/me/pair",
    "/me/pair/wishes",
    "/me/talk",
    "/me/meetings/new",
    "/me/meetings/{meeting}",
    "/me/pair/next-meeting",
    "/rounds/{round}/application",
    "/me/rounds/{round}",
    "/me/calendar",
    "/me/data",
    "/me/data/correction",
    "/me/data/deletion",
    "/account",
  ],
  supporter: ["/me", "/me/pair", "/me/agreement", "/me/certificate", "/me/rounds/{begun}"],
  office: [
    "/office",
    "/office?whose=all&row={waiting}",
    "/office/absences",
    "/office/people",
    "/office/people?q=zzzz",
    "/office/people/new",
    "/office/people/{person}",
    "/office/people/{person}/edit",
    "/office/people/{person}/card",
    "/office/people/{supporter}/certificate",
    "/office/people/import",
    "/office/people/export",
    "/office/matching",
    "/office/matching?relaxed=both_ready",
    "/office/matching/waiting",
    "/office/matching/comparison?participantId={planned}&supportPersonId={plannedWith}",
    "/office/matching/acceptance?all=yes",
    "/office/matching?round={forming}",
    "/office/matching/acceptance?all=yes&round={forming}",
    "/office/rounds",
    "/office/rounds/new",
    "/office/rounds/{forming}",
    "/office/rounds/{begun}",
    "/office/rounds/{begun}/dates/{roundDate}/attendance",
    "/office/rounds/{round}/edit",
    "/office/rounds/{round}/texts/ckb",
    "/office/rounds/{round}/applications?q=a",
    "/office/rounds/{round}/applications?person={person}",
    "/office/people/{waiting}/matches",
    "/office/proposals",
    "/office/proposals/{proposal}",
    "/office/pairs",
    "/office/pairs?show=told",
    "/office/pairs/{pair}",
    "/office/pairs/{pair}/meetings/{meeting}",
    "/office/pairs/{freshPair}/first-meeting",
    "/office/gatherings",
    "/office/gatherings/new",
    "/office/gatherings/{gathering}",
    "/office/gatherings/{gathering}/edit",
    "/office/gatherings/{gathering}/texts/ckb",
    "/office/gatherings/{askedGathering}/questions/{question}/texts/ckb",
    "/office/events/{event}",
    "/door/{event}",
    "/door/{event}/code",
    "/door/{event}/answers",
    "/office/gatherings/{gathering}/poster?language=ar",
    "/office/gatherings/{gathering}/listing?language=ar",
    "/office/events/{event}/news",
    "/office/reports?year=2026",
    "/office/check-ins/{checkInId}/telling",
    "/office/farewells/{farewellId}/telling",
    "/office/week",
    "/office/sources",
    "/office/places",
    "/office/places/new",
    "/office/places/{place}",
    "/office/outbox",
    "/office/outbox/sheet",
    "/office/outbox/previews",
    "/office/outbox/previews/event_reminder?language=ar",
    "/office/feedback",
    "/office/advocacy",
    "/office/advocacy?theme=family",
    "/office/advocacy/statements/new",
    "/office/advocacy/statements/{statement}",
    "/office/outbox/{message}",
    "/office/audit",
    "/office/settings",
    "/office/settings/matching",
    "/office/settings/cadence",
    "/office/settings/cadence/work",
    "/office/settings/matching/rounds",
    "/office/settings/coordinators",
    "/office/settings/coordinators/{colleague}/ending",
    "/office/style",
  ],
};

/** One of each thing of the demo world that has a page, and who reads what is not open to everyone. */
export async function worldOf(db: Db) {
  const pair = await db
    .selectFrom("pair")
    .innerJoin("person", "person.id", "pair.participant_id")
    .innerJoin("meeting", "meeting.pair_id", "pair.id")
    .select([
      "pair.id",
      "person.id as personId",
      "person.account_id as accountId",
      "meeting.id as meetingId",
    ])
    // His own entry: he puts right what he wrote himself.
    .whereRef("meeting.logged_by", "=", "person.account_id")
    .where("pair.ended_on", "is", null)
    .where("person.account_id", "is not", null)
    .executeTakeFirstOrThrow();
  const event = await db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select(["event.id", "gathering.id as gatheringId"])
    .where("gathering.published_at", "is not", null)
    .where("gathering.kind", "!=", "training")
    .where("event.starts_at", ">", new Date().toISOString())
    .executeTakeFirstOrThrow();
  const signUp = await db
    .selectFrom("sign_up")
    .select("token")
    .where("event_id", "=", event.id)
    .executeTakeFirst();
  const proposal = await db
    .selectFrom("pair_proposal")
    .select(["id", "participant_token as token", "participant_id as personId"])
    .where("closed_at", "is", null)
    .executeTakeFirstOrThrow();
  const checkIn = await db
    .selectFrom("check_in")
    .innerJoin("pair", "pair.id", "check_in.pair_id")
    .select(["check_in.id", "token"])
    .where("answered_at", "is", null)
    .where("pair.ended_on", "is", null)
    .executeTakeFirstOrThrow();
  const face = await db.selectFrom("event_face").select("token").executeTakeFirstOrThrow();
  const fewer = await db.selectFrom("letter_reader").select("token").executeTakeFirstOrThrow();
  const farewell = await db
    .selectFrom("farewell")
    .select(["id", "token"])
    .executeTakeFirstOrThrow();
  const first = (isFixed: boolean) =>
    db
      .selectFrom("first_meeting")
      .select(["participant_token as token", "pair_id as pairId"])
      .where("fixed_at", isFixed ? "is not" : "is", null)
      .executeTakeFirstOrThrow();
  const firstAnswer = await db
    .selectFrom("first_answer")
    .select("token")
    .where("answered_at", "is", null)
    .executeTakeFirstOrThrow();
  const question = await db
    .selectFrom("gathering_question")
    .select(["id", "gathering_id as gatheringId"])
    .executeTakeFirstOrThrow();
  const supporter = await db
    .selectFrom("pair")
    .select("support_person_id as id")
    .executeTakeFirstOrThrow();
  const supporting = await db
    .selectFrom("pair")
    .innerJoin("person", "person.id", "pair.support_person_id")
    .select("person.account_id as accountId")
    .where("pair.ended_on", "is", null)
    .where("pair.round_id", "is not", null)
    .where("person.account_id", "is not", null)
    .executeTakeFirstOrThrow();
  const rounds = await roundsOf(db, pair);
  const series = await db
    .selectFrom("series_sign_up")
    .select("token")
    .where("cancelled_at", "is", null)
    .executeTakeFirstOrThrow();
  const heldSeries = await db
    .selectFrom("series_sign_up")
    .innerJoin("waiting", "waiting.series_id", "series_sign_up.id")
    .select("series_sign_up.token")
    .where("waiting.offered_at", "is not", null)
    .where("waiting.left_at", "is", null)
    .executeTakeFirstOrThrow();
  const inQueue = await db
    .selectFrom("waiting")
    .select("token")
    .where("left_at", "is", null)
    .executeTakeFirstOrThrow();
  const colleague = await db
    .selectFrom("account")
    .select("id")
    .where("office_role", "=", "coordinator")
    .executeTakeFirstOrThrow();
  const message = await db
    .selectFrom("message")
    .select("id")
    .where("sent_at", "is", null)
    .executeTakeFirstOrThrow();
  const [planned] = (await officePlan(db)).plan.pairs;
  const place = await db.selectFrom("place").select("id").executeTakeFirstOrThrow();
  const statement = await db
    .selectFrom("statement")
    .select("id")
    .where("published_at", "is not", null)
    .executeTakeFirstOrThrow();
  const office = await db
    .selectFrom("account")
    .select("id")
    .where("office_role", "=", "admin")
    .executeTakeFirstOrThrow();
  const at: Record<string, string> = {
    event: event.id,
    here: codeOf(event.id),
    gathering: event.gatheringId,
    signUp: signUp?.token ?? "",
    series: series.token,
    heldSeries: heldSeries.token,
    inQueue: inQueue.token,
    colleague: colleague.id,
    proposalToken: proposal.token,
    proposal: proposal.id,
    checkIn: checkIn.token,
    farewell: farewell.token,
    face: face.token,
    fewer: fewer.token,
    checkInId: checkIn.id,
    farewellId: farewell.id,
    firstTimes: (await first(false)).token,
    firstMeeting: (await first(true)).token,
    freshPair: (await first(false)).pairId,
    firstAnswer: firstAnswer.token,
    question: question.id,
    askedGathering: question.gatheringId,
    supporter: supporter.id,
    person: pair.personId,
    waiting: proposal.personId,
    pair: pair.id,
    meeting: pair.meetingId,
    message: message.id,
    planned: planned?.participantId ?? "",
    plannedWith: planned?.supportPersonId ?? "",
    place: place.id,
    statement: statement.id,
    ...rounds,
  };
  return {
    at,
    accounts: {
      man: pair.accountId ?? "",
      supporter: supporting.accountId ?? "",
      office: office.id,
    },
  };
}

/** The rounds of the demo world in their states; the participant has applied to the open one. */
async function roundsOf(db: Db, man: { personId: string; accountId: string | null }) {
  const all = await roundsForOffice(db, { language: "fi" });
  const inState = (state: string) => all.find((one) => one.state === state)?.id ?? "";
  const round = inState("open");
  const { personId } = man;
  const by = { accountId: man.accountId ?? "", personId, name: "", officeRole: null } as const;
  const told = { field: "restaurant", goal: "work_life", evenings: [2] } as const;
  await applyToRound(db, { by: { ...by, language: "fi" }, roundId: round, personId, ...told });
  const begun = inState("under_way");
  const met = await db
    .selectFrom("round_date")
    .select("id")
    .where("round_id", "=", begun)
    .orderBy("starts_at")
    .executeTakeFirstOrThrow();
  return { round, forming: inState("forming"), begun, roundDate: met.id };
}

/** Where the code on the door leads, as the server of the tests signs it. */
export function codeOf(eventId: string): string {
  const seal = createHmac("sha256", SERVER_SECRET).update(`door\n${eventId}`).digest("base64url");
  return `${eventId}/${seal.slice(0, 16)}`;
}

export type World = Awaited<ReturnType<typeof worldOf>>;

/** "/events/{event}" of this world. */
export function pathIn({ at }: World, page: string): string {
  return page.replace(/\{(\w+)\}/g, (_, name) => at[name] ?? "");
}

/** Signs the reader in, where his pages ask for it. */
export async function signInAs(
  reader: Reader,
  visitor: BrowserContext,
  { server, world }: { server: RunningServer; world: World },
) {
  if (reader === "everyone") return;
  const token = await openSession(server.db, { accountId: world.accounts[reader] });
  await visitor.addCookies([{ name: "session", value: token, url: server.url }]);
}
