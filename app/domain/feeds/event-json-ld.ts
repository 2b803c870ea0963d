import { withOffset } from "#app/domain/day.ts";
import type { EventPageFacts } from "#app/domain/gatherings/screens.server.ts";
import type { Language } from "#app/i18n/languages.ts";

type Shown = { site: string; siteName: string; language: Language };

/** A date as schema.org/Event, as search engines show it. Public facts; nothing of who comes. */
export function eventJsonLd(event: EventPageFacts, { site, siteName, language }: Shown) {
  const url = `${site}/${language}/events/${event.id}`;
  const isFree = event.facts.includes("free");
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": url,
    url,
    name: event.title,
    description: event.summary,
    inLanguage: event.languages,
    startDate: withOffset(event.startsAt),
    endDate: withOffset(event.endsAt),
    eventStatus: `https://schema.org/${event.cancelledAt ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: {
      "@type": "Place",
      name: event.place,
      address: {
        "@type": "PostalAddress",
        streetAddress: event.address,
        addressLocality: event.municipality,
        addressCountry: "FI",
      },
      geo: { "@type": "GeoCoordinates", latitude: event.lat, longitude: event.lon },
    },
    organizer: {
      "@type": "Organization",
      name: siteName,
      url: `${site}/${language}`,
    },
    audience: { "@type": "PeopleAudience", suggestedGender: "male", suggestedMinAge: 18 },
    superEvent: {
      "@type": "EventSeries",
      name: event.title,
      url: `${site}/${language}/gatherings/${event.gatheringId}`,
    },
    ...(event.capacity !== null && { maximumAttendeeCapacity: event.capacity }),
    ...((isFree || event.feeCents !== null) && {
      isAccessibleForFree: isFree,
      offers: {
        "@type": "Offer",
        url,
        price: isFree ? 0 : (event.feeCents ?? 0) / 100,
        priceCurrency: "EUR",
        availability: `https://schema.org/${event.standing === "full" ? "SoldOut" : "InStock"}`,
      },
    }),
  };
}
