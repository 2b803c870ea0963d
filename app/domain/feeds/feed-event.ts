import type { Instant } from "#app/domain/day.ts";
import type { Fact } from "#app/domain/gatherings/facts.ts";
import { bestText, type GatheringKind } from "#app/domain/gatherings/gathering.ts";
import type { Way } from "#app/domain/places/ways.server.ts";
import type { Language } from "#app/i18n/languages.ts";

/** What a gathering says in one language. */
export type FeedText = { language: string; title: string; summary: string; description: string };

/** A published date as feeds tell it: public facts only, nothing of who comes. */
export type FeedEvent = {
  id: string;
  gatheringId: string;
  kind: GatheringKind;
  startsAt: Instant;
  endsAt: Instant;
  isCancelled: boolean;
  isMoved: boolean;
  createdAt: Instant;
  publishedAt: Instant;
  /** The latest change of the date, its gathering or its place. */
  changedAt: Instant;
  /** Grows with every such change (RFC 5545 SEQUENCE). */
  sequence: number;
  /** Heads at most; null: no limit. */
  capacity: number | null;
  texts: FeedText[];
  /** Spoken there. */
  languages: string[];
  facts: Fact[];
  /** What it costs, in cents, where there is a fee and its amount is told. */
  feeCents: number | null;
  place: {
    id: string;
    name: string;
    address: string;
    lat: number;
    lon: number;
    municipalityCode: string;
    stepFree: "yes" | "no" | "unknown";
    changedAt: Instant;
    /** How to get there, in each language in which it is told. */
    ways: Way[];
  };
};

/** The text that a reader of this language gets. */
export function textFor({ texts }: Pick<FeedEvent, "texts">, language: Language): FeedText {
  return bestText(texts, language) ?? { language, title: "–", summary: "", description: "" };
}

/** The host part of ids that must be nobody else's: "example.org". */
export function hostOf(site: string): string {
  return new URL(site).hostname;
}
