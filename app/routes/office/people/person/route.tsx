import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { newId } from "#app/domain/id.ts";
import { duesOfMan } from "#app/domain/pairs/dues-of-man.server.ts";
import { areaLabel } from "#app/domain/people/area.server.ts";
import { personScreen } from "#app/domain/people/person-screen.server.ts";
import { referralsOf } from "#app/domain/referrals/referrals.server.ts";
import { roundsOfMan } from "#app/domain/rounds/my-rounds.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { officeLanguage, useHref } from "#app/i18n/language-context.tsx";
import doorStyles from "#app/styles/doors.css?url";
import { Badge } from "#app/ui/badge.tsx";
import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { ContactCard, ProfileCard, RecordCard } from "./about-cards.tsx";
import { HisRounds } from "./his-rounds.tsx";
import { NextCard } from "./next-card.tsx";
import { NotesCard } from "./notes-card.tsx";
import type { PersonScreen } from "./person-screen.ts";
import { ProtectionCard, SpecialWishCard } from "./private-cards.tsx";
import { ReachCard } from "./reach-card.tsx";
import { ReferralsCard } from "./referrals-card.tsx";
import { AddRoleCard, RoleCard } from "./role-card.tsx";
import { SameContactNotice } from "./same-contact-notice.tsx";
import { MessagesCard, PairsCard, SignUpsCard } from "./story-cards.tsx";
import { VolunteerCard } from "./volunteer-card.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: doorStyles }];

export const handle: PageHandle<PersonScreen> = { title: (_t, data) => data?.person.name };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const language = officeLanguage(languageOf(request));
  const personId = params.id ?? "";
  const screen = await personScreen(db, { by, personId, language });
  const rounds = await roundsOfMan(db, { personId, language });
  return {
    ...screen,
    rounds,
    referrals: await referralsOf(db, personId),
    dues: await duesOfMan(db, {
      personId,
      pairs: screen.pairs.filter(({ endedOn }) => endedOn === null),
      today: screen.today,
    }),
    post: newId(),
    area: areaLabel(screen.profile, language),
  };
});

export default function PersonPage() {
  const { t } = useTranslation("office_people");
  const href = useHref();
  const screen = useLoaderData<typeof loader>() as PersonScreen;
  const { person } = screen;
  return (
    <>
      <BackLink href={href("/office/people")}>{t("back")}</BackLink>
      <PersonTitle person={person} />
      <div className="grid gap-6">
        {person.sameContactAs && <SameContactNotice person={person} />}
        <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
          <div className="grid min-w-0 gap-6">
            <NextCard screen={screen} />
            {screen.roles.map((role) => (
              <RoleCard key={role.id} role={role} screen={screen} />
            ))}
            <VolunteerCard screen={screen} />
            <PairsCard screen={screen} />
            <HisRounds screen={screen} />
            <ReferralsCard screen={screen} />
            <NotesCard screen={screen} />
            <AddRoleCard screen={screen} />
          </div>
          <div className="grid min-w-0 gap-6">
            <ContactCard screen={screen} />
            <ReachCard screen={screen} />
            <ProfileCard screen={screen} />
            <SpecialWishCard screen={screen} />
            <ProtectionCard screen={screen} />
            <SignUpsCard screen={screen} />
            <MessagesCard screen={screen} />
            <RecordCard screen={screen} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Who he is, and how to call him at once. */
function PersonTitle({ person }: { person: PersonScreen["person"] }) {
  const { t } = useTranslation("office_people");
  return (
    <>
      <PageTitle>
        <bdi>{[person.name, person.surname].filter(Boolean).join(" ")}</bdi>
      </PageTitle>
      <p className="-mt-4 mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        {person.protectedOn && (
          <Badge tone="mind" icon="lock">
            {t("protected")}
          </Badge>
        )}
        {person.phone && <PhoneLink phone={person.phone} />}
        {person.email && <MailLink email={person.email} />}
      </p>
    </>
  );
}
