import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import * as accounts from "./migrations/0001_accounts.ts";
import * as people from "./migrations/0002_people.ts";
import * as places from "./migrations/0003_places.ts";
import * as gatherings from "./migrations/0004_gatherings.ts";
import * as matching from "./migrations/0005_matching.ts";
import * as pairs from "./migrations/0006_pairs.ts";
import * as messages from "./migrations/0007_messages.ts";
import * as privacy from "./migrations/0008_privacy.ts";
import * as register from "./migrations/0009_register.ts";
import * as calendarLinks from "./migrations/0010_calendar_links.ts";
import * as checkIns from "./migrations/0011_check_ins.ts";
import * as waiting from "./migrations/0012_waiting.ts";
import * as plans from "./migrations/0013_plans.ts";
import * as reminders from "./migrations/0014_reminders.ts";
import * as today from "./migrations/0015_today.ts";
import * as series from "./migrations/0016_series.ts";
import * as pairTime from "./migrations/0017_pair_time.ts";
import * as voices from "./migrations/0018_voices.ts";
import * as volunteers from "./migrations/0019_volunteers.ts";
import * as sources from "./migrations/0020_sources.ts";
import * as ways from "./migrations/0021_ways.ts";
import * as nameOrder from "./migrations/0022_name_order.ts";
import * as door from "./migrations/0023_door.ts";
import * as asks from "./migrations/0024_asks.ts";
import * as placePictures from "./migrations/0025_place_pictures.ts";
import * as rounds from "./migrations/0026_rounds.ts";
import * as firstMeetings from "./migrations/0028_first_meetings.ts";
import * as rhythm from "./migrations/0029_rhythm.ts";
import * as path from "./migrations/0030_path.ts";
import * as fewerLetters from "./migrations/0033_fewer_letters.ts";
import * as toldAndCounted from "./migrations/0034_told_and_counted.ts";
import * as seriesQueue from "./migrations/0035_series_queue.ts";
import * as unreachable from "./migrations/0036_unreachable.ts";
import * as todayGrows from "./migrations/0037_today_grows_with_what_is_open.ts";
import * as countedOnce from "./migrations/0039_counted_once.ts";
import * as timesReminded from "./migrations/0041_times_reminded.ts";
import * as roundAttendance from "./migrations/0042_round_attendance.ts";
import * as referrals from "./migrations/0043_referrals.ts";
import * as advocacy from "./migrations/0044_advocacy.ts";
import * as whereWeTalk from "./migrations/0046_where_we_talk.ts";
import * as signedOnPaper from "./migrations/0047_signed_on_paper.ts";
import * as fee from "./migrations/0050_fee.ts";
import * as heard from "./migrations/0051_heard.ts";
import * as touched from "./migrations/0052_touched.ts";
import type { Db } from "./open.ts";

/** Numbered, forward only, frozen once released. The order is the file numbers'. */
const MIGRATIONS: Record<string, Migration> = {
  "0001_accounts": accounts,
  "0002_people": people,
  "0003_places": places,
  "0004_gatherings": gatherings,
  "0005_matching": matching,
  "0006_pairs": pairs,
  "0007_messages": messages,
  "0008_privacy": privacy,
  "0009_register": register,
  "0010_calendar_links": calendarLinks,
  "0011_check_ins": checkIns,
  "0012_waiting": waiting,
  "0013_plans": plans,
  "0014_reminders": reminders,
  "0015_today": today,
  "0016_series": series,
  "0017_pair_time": pairTime,
  "0018_voices": voices,
  "0019_volunteers": volunteers,
  "0020_sources": sources,
  "0021_ways": ways,
  "0022_name_order": nameOrder,
  "0023_door": door,
  "0024_asks": asks,
  "0025_place_pictures": placePictures,
  "0026_rounds": rounds,
  "0028_first_meetings": firstMeetings,
  "0029_rhythm": rhythm,
  "0030_path": path,
  "0033_fewer_letters": fewerLetters,
  "0034_told_and_counted": toldAndCounted,
  "0041_times_reminded": timesReminded,
  "0042_round_attendance": roundAttendance,
  "0043_referrals": referrals,
  "0039_counted_once": countedOnce,
  "0044_advocacy": advocacy,
  "0046_where_we_talk": whereWeTalk,
  "0047_signed_on_paper": signedOnPaper,
  "0050_fee": fee,
  "0051_heard": heard,
  "0052_touched": touched,
  "0035_series_queue": seriesQueue,
  "0036_unreachable": unreachable,
  "0037_today_grows_with_what_is_open": todayGrows,
};

/** Brings the database to the newest schema; returns the names of the migrations it ran. */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({
    db: db as unknown as Kysely<unknown>,
    provider: { getMigrations: async () => MIGRATIONS },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
