/**
 * An event of Linked Events v1 as JSON Schema, by the API description that the City of Helsinki
 * publishes (linked-events.yaml, components: Event, Offer): its names, types and longest texts.
 */
const text = (maxLength?: number) => ({
  type: ["object", "null"],
  additionalProperties: { type: "string", ...(maxLength && { maxLength }) },
});
const instant = { type: ["string", "null"], format: "date-time", pattern: "Z$" };
const address = { type: "string", format: "uri" };
const link = { type: "object", required: ["@id"], properties: { "@id": address } };
const links = { type: "array", items: link };
const whole = { type: ["integer", "null"], minimum: 0, maximum: 2_147_483_647 };
const nothing = { type: "null" };

const offer = {
  type: "object",
  required: ["is_free"],
  properties: {
    is_free: { type: "boolean" },
    price: text(1000),
    description: text(),
    info_url: text(1000),
  },
};

const properties = {
  id: { type: "string", pattern: "^[a-z]+:[a-z0-9]+$" },
  origin_id: { type: "string", maxLength: 100 },
  "@id": address,
  "@context": { const: "http://schema.org" },
  "@type": { const: "Event/LinkedEvent" },
  location: link,
  keywords: { ...links, minItems: 1 },
  registration: nothing,
  super_event: { oneOf: [link, nothing] },
  super_event_type: { enum: ["recurring", "umbrella", null] },
  sub_events: links,
  event_status: {
    enum: ["EventScheduled", "EventRescheduled", "EventCancelled", "EventPostponed"],
  },
  type_id: { enum: ["General", "Course", "Volunteering"] },
  publication_status: { enum: ["public", "draft"] },
  external_links: { type: "array" },
  offers: { type: "array", items: offer },
  data_source: { type: "string" },
  publisher: { type: "string" },
  images: { type: "array" },
  videos: { type: "array" },
  in_language: links,
  audience: links,
  created_time: instant,
  last_modified_time: instant,
  date_published: instant,
  start_time: instant,
  end_time: instant,
  created_by: nothing,
  last_modified_by: nothing,
  custom_data: nothing,
  environmental_certificate: nothing,
  environment: { enum: ["in", "out", null] },
  audience_min_age: { ...whole, maximum: 32_767 },
  audience_max_age: { ...whole, maximum: 32_767 },
  deleted: { type: "boolean" },
  maximum_attendee_capacity: whole,
  minimum_attendee_capacity: whole,
  enrolment_start_time: instant,
  enrolment_end_time: instant,
  local: { type: "boolean" },
  replaced_by: nothing,
  name: text(255),
  short_description: text(),
  description: text(),
  location_extra_info: text(400),
  provider: text(512),
  provider_contact_info: text(10_000),
  info_url: text(1000),
};

/** All of it stands there, also where there is nothing to say; and nothing else does. */
export const LINKED_EVENT_SCHEMA = {
  type: "object",
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
};
