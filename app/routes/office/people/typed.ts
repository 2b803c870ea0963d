import { formatPhone } from "#app/domain/contact.ts";
import type { Profile } from "#app/domain/people/profile.ts";
import type { Answer } from "#app/http/answering.server.ts";

/** What stands in the fields of a profile form before anybody typed: the profile as a form posts it. */
export function typedOf(
  profile: Profile & { area: string | null; capacity: number | null },
): Answer {
  const values: Answer["values"] = {
    name: profile.name,
    surname: profile.surname ?? "",
    phone: profile.phone ? formatPhone(profile.phone) : "",
    email: profile.email ?? "",
    writeIn: profile.language,
    language: profile.languages.map(({ language }) => language),
    time: profile.availability.map(({ weekday, part }) => `${weekday}-${part}`),
    availabilityNote: profile.availabilityNote ?? "",
    interest: profile.interests,
    hope: profile.hopes,
    offer: profile.offers,
    search: profile.area ?? "",
    canTravel: profile.canTravel ? "yes" : "",
    profession: profile.profession ?? "",
    introduction: profile.introduction ?? "",
    capacity: String(profile.capacity ?? 1),
  };
  for (const { language, level } of profile.languages) values[`level-${language}`] = level;
  return { fields: {}, refusal: null, facts: {}, values };
}
