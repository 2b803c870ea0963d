import { z } from "zod";

/** The shape that readers of the cities' Linked Events v1 count on. */
const link = z.strictObject({ "@id": z.url() });
const said = z.record(z.string(), z.string());
const instant = z.iso.datetime();

export const LinkedKeywordShape = z.object({
  id: z.string().regex(/^yso:p\d+$/),
  "@id": z.url(),
  "@context": z.literal("http://schema.org"),
  "@type": z.literal("Keyword"),
  data_source: z.string(),
  name: said,
  n_events: z.int(),
});

export const LinkedPlaceShape = z.object({
  id: z.string().regex(/^\w+:\w+$/),
  "@id": z.url(),
  "@type": z.literal("Place"),
  data_source: z.string(),
  name: said,
  street_address: said,
  address_locality: said,
  position: z.object({
    type: z.literal("Point"),
    coordinates: z.tuple([z.number().min(19).max(32), z.number().min(59).max(71)]),
  }),
});

export const LinkedEventShape = z.object({
  id: z.string().regex(/^\w+:\w+$/),
  "@id": z.url(),
  "@context": z.literal("http://schema.org"),
  "@type": z.literal("Event/LinkedEvent"),
  type_id: z.enum(["General", "Course", "Volunteering"]),
  data_source: z.string(),
  publisher: z.string(),
  publication_status: z.literal("public"),
  location: z.union([link, LinkedPlaceShape]),
  keywords: z.array(z.union([link, LinkedKeywordShape])).min(1),
  audience: z.array(link),
  in_language: z.array(link),
  super_event: link.nullable(),
  super_event_type: z.enum(["recurring", "umbrella"]).nullable(),
  sub_events: z.array(link),
  event_status: z.enum(["EventScheduled", "EventCancelled", "EventRescheduled", "EventPostponed"]),
  external_links: z.array(z.unknown()),
  images: z.array(z.unknown()),
  videos: z.array(z.unknown()),
  offers: z.array(
    z.object({
      is_free: z.boolean(),
      price: said.nullable(),
      description: said.nullable(),
      info_url: said.nullable(),
    }),
  ),
  name: said,
  short_description: said,
  description: said,
  info_url: said,
  provider: said,
  start_time: instant,
  end_time: instant,
  created_time: instant,
  last_modified_time: instant,
  date_published: instant,
  deleted: z.literal(false),
  maximum_attendee_capacity: z.int().nullable(),
  enrolment_start_time: instant.nullable(),
  enrolment_end_time: instant.nullable(),
});

export function listOf<T extends z.ZodType>(shape: T) {
  return z.strictObject({
    meta: z.strictObject({
      count: z.int(),
      next: z.url().nullable(),
      previous: z.url().nullable(),
    }),
    data: z.array(shape),
  });
}
