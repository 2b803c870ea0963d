import type { Letter } from "#app/domain/messages/outbox.server.ts";
import type { Profile } from "./profile.ts";
import type { RoleKind } from "./vocabulary.ts";

type Welcomed = Pick<Profile, "name" | "email" | "phone" | "language"> & {
  personId: string;
  accountId: string | null;
  role: RoleKind;
};

/** What he reads first: that we have his answers, who reads them, and when he hears from us. */
export function welcomeLetter({ personId, accountId, role, ...man }: Welcomed): Letter {
  return {
    kind: role === "participant" ? "welcome_participant" : "welcome_support_person",
    to: { email: man.email, phone: man.phone },
    language: man.language,
    accountId,
    personId,
    facts: { name: man.name },
    link: accountId ? "/me" : "/sign-in",
    dedupeKey: `welcome ${role} ${personId}`,
  };
}
