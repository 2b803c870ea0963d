import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, helsinkiInstant, type Instant, now, today } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { mayKeepSources } from "./access.ts";
import { BUILT_IN, type SourceKind, sparing } from "./source.ts";

type Asked = { by: Coordinator; year?: number | null; at?: Instant };
type Chain = {
  opened: number;
  signedUp: number;
  came: number;
  again: number;
  wants: number;
  offers: number;
};

const NOTHING: Chain = { opened: 0, signedUp: 0, came: 0, again: 0, wants: 0, offers: 0 };

/**
 * The chain of each source in a year: opened → signed up → came → came again → wants a support
 * person. Counts of sign-ups made in that year; the last two only when they point at no single man
 * (`sparing`).
 */
export async function sourceChains(db: Db, { by, year, at = now() }: Asked) {
  if (!mayKeepSources(by)) throw new NotFound();
  const shown = year ?? Number(today(at).slice(0, 4));
  const chains = await chainsOf(db, shown);
  const made = await db
    .selectFrom("source")
    .select(["code", "name", "kind", "retired_at as retiredAt"])
    .orderBy("name")
    .execute();
  const all: { code: string; name: string | null; kind: SourceKind; retiredAt: string | null }[] = [
    ...BUILT_IN.map((one) => ({ ...one, name: null, retiredAt: null })),
    ...made,
  ];
  return {
    year: shown,
    sources: all.map((source) => {
      const { again, wants, offers, ...chain } = chains.get(source.code) ?? NOTHING;
      return {
        ...source,
        ...chain,
        again: sparing(again),
        wants: sparing(wants),
        offers: sparing(offers),
      };
    }),
  };
}

export type SourceChain = Awaited<ReturnType<typeof sourceChains>>["sources"][number];

async function chainsOf(db: Db, year: number) {
  const [first, last] = [`${year}-01-01` as Day, `${year + 1}-01-01` as Day];
  const opened = await db
    .selectFrom("source_opening")
    .select((eb) => ["code", eb.fn.sum<number>("openings").as("opened")])
    .where("day", ">=", first)
    .where("day", "<", last)
    .groupBy("code")
    .execute();
  const signedUp = await db
    .selectFrom("sign_up")
    .leftJoin("source_step as step", "step.sign_up_id", "sign_up.id")
    .select((eb) => [
      "sign_up.source as code",
      eb.fn.countAll<number>().as("signedUp"),
      eb.fn.count<number>(eb.fn.coalesce("sign_up.attended_at", "step.came_on")).as("came"),
      eb.fn.count<number>("step.again_on").as("again"),
      eb.fn.count<number>("step.wants_support_on").as("wants"),
    ])
    .where("sign_up.source", "is not", null)
    .where("sign_up.created_at", ">=", helsinkiInstant(first, "00:00"))
    .where("sign_up.created_at", "<", helsinkiInstant(last, "00:00"))
    .groupBy("sign_up.source")
    .execute();
  const chains = new Map<string, Chain>();
  for (const { code, ...row } of opened) chains.set(code, { ...NOTHING, ...row });
  for (const { code, ...row } of signedUp) {
    chains.set(code ?? "", { ...NOTHING, ...chains.get(code ?? ""), ...row });
  }
  const applied = await db
    .selectFrom("source_application")
    .select((eb) => ["code", "door", eb.fn.countAll<number>().as("men")])
    .where("applied_on", ">=", first)
    .where("applied_on", "<", last)
    .groupBy(["code", "door"])
    .execute();
  for (const { code, door, men } of applied) {
    const chain = { ...NOTHING, ...chains.get(code) };
    const step = door === "join" ? "wants" : "offers";
    chains.set(code, { ...chain, [step]: chain[step] + men });
  }
  return chains;
}
