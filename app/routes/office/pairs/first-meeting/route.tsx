import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { OfferForm } from "#app/domain/pairs/first-forms.ts";
import {
  type FirstMeetingScreen,
  firstMeetingScreen,
} from "#app/domain/pairs/first-meeting-office.server.ts";
import { offerTimes } from "#app/domain/pairs/first-times.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { OfferForm as Offering } from "./offer-form.tsx";
import { OnBehalf } from "./on-behalf.tsx";
import { Ticks } from "./ticks-table.tsx";

export const handle: PageHandle = { title: (t) => t("office_pairs:first.title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const language = languageOf(request);
  return firstMeetingScreen(db, { by, pairId: params.id ?? "", language });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const offer = await readForm(request, OfferForm);
  await offerTimes(db, { by, pairId: params.id ?? "", ...offer });
  return redirectSaying(`/${languageOf(request)}/office/pairs/${params.id}`, "saved");
});

export default function FirstMeeting() {
  const { t } = useTranslation("office_pairs");
  const href = useHref();
  const screen = useLoaderData<typeof loader>() as FirstMeetingScreen;
  const { offer, isOver, isFixed } = screen;
  const names = {
    participant: screen.participant.name,
    supportPerson: screen.supportPerson.name,
  };
  return (
    <>
      <BackLink href={href(`/office/pairs/${screen.pairId}`)}>{t("names", names)}</BackLink>
      <PageTitle lead={t("first.lead")}>{t("first.title")}</PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {offer && (
          <Card title={t("first.offered")}>
            <Ticks screen={screen} offer={offer} />
            {offer.state === "open" && <OnBehalf screen={screen} offer={offer} />}
            {isFixed && (
              <p className="mt-4">
                <LinkButton
                  look="quiet"
                  icon="calendar"
                  href={href(`/office/pairs/${screen.pairId}/first-meeting/calendar.ics`)}
                >
                  {t("first.calendar")}
                </LinkButton>
              </p>
            )}
          </Card>
        )}
        <Card title={t(offer ? "first.anew" : "first.offer")}>
          {isOver || isFixed ? (
            <p>{t(isOver ? "first.held" : "first.fixed_already")}</p>
          ) : (
            <Offering screen={screen} />
          )}
        </Card>
      </div>
    </>
  );
}
