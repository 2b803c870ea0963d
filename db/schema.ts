import type { AccountsTables } from "./schema/accounts.ts";
import type { AdvocacyTables } from "./schema/advocacy.ts";
import type { GatheringsTables } from "./schema/gatherings.ts";
import type { MatchingTables } from "./schema/matching.ts";
import type { MessagesTables } from "./schema/messages.ts";
import type { PairsTables } from "./schema/pairs.ts";
import type { PeopleTables } from "./schema/people.ts";
import type { PlacesTables } from "./schema/places.ts";
import type { PocketTables } from "./schema/pocket.ts";
import type { PrivacyTables } from "./schema/privacy.ts";
import type { ReferralsTables } from "./schema/referrals.ts";
import type { RegisterTables } from "./schema/register.ts";
import type { RoundsTables } from "./schema/rounds.ts";
import type { SourcesTables } from "./schema/sources.ts";
import type { TodayTables } from "./schema/today.ts";

/** Every table of the database, area by area. `tests/schema.test.ts` holds it against the migrations. */
export interface Schema
  extends AccountsTables,
    AdvocacyTables,
    PeopleTables,
    PlacesTables,
    GatheringsTables,
    MatchingTables,
    PairsTables,
    RoundsTables,
    MessagesTables,
    PocketTables,
    PrivacyTables,
    ReferralsTables,
    RegisterTables,
    SourcesTables,
    TodayTables {}
