import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import type { Door } from "#app/domain/people/doors.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import { openRoundNamed } from "#app/domain/rounds/public-rounds.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Steps } from "#app/ui/steps.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { doorOf } from "../draft-cookie.server.ts";
import { roundOfDoor } from "../round-cookie.server.ts";

export const handle: PageHandle = { title: (t) => t("doors:thanks.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const { office_phone: phone, office_email: email } = await readSettings(db);
  const round = await openRoundNamed(db, {
    roundId: roundOfDoor(request),
    language: languageOf(request),
  });
  return { door: doorOf(request), phone, email, round };
});

/** What happens next, when and who. Says nothing about the man: anybody may open it. */
export default function ThanksPage() {
  const { t } = useTranslation("doors");
  const href = useHref();
  const { door, phone, email, round } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t(`thanks.lead.${door}`)}>{t("thanks.title")}</PageTitle>
      <div className="grid max-w-read gap-8">
        {round && <BackToRound round={round} />}
        <NextSteps door={door} />
        {(phone || email) && (
          <Card title={t("thanks.ask")}>
            <p className="flex flex-wrap gap-x-6 gap-y-2">
              {phone && <PhoneLink phone={phone} />}
              {email && <MailLink email={email} />}
            </p>
          </Card>
        )}
        <p>{t("thanks.meanwhile")}</p>
        <Actions>
          <LinkButton href={href("/events")} icon="calendar">
            {t("thanks.events")}
          </LinkButton>
        </Actions>
      </div>
    </>
  );
}

/** He came from a round: on to its form, for which he signs in. */
function BackToRound({ round }: { round: { id: string; text: { title: string } } }) {
  const { t } = useTranslation("rounds");
  return (
    <Notice tone="good" title={t("after.title", { title: round.text.title })}>
      <p className="mb-3">{t("after.text")}</p>
      <LinkButton href={useHref()(`/rounds/${round.id}/application`)} icon="check">
        {t("after.go")}
      </LinkButton>
    </Notice>
  );
}

function NextSteps({ door }: { door: Door }) {
  const { t } = useTranslation("doors");
  const steps = ["answers", "talk", "before", "pair"] as const;
  return (
    <Steps
      label={t("path.title")}
      steps={steps.map((step) => ({
        label: t(`path.${door}.${step}.label`),
        note: step === "answers" ? t("thanks.received") : t(`path.${door}.${step}.note`),
        state: step === "answers" ? "done" : step === "talk" ? "now" : "next",
      }))}
    />
  );
}
