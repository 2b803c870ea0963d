import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import type { Instant } from "#app/domain/day.ts";
import { type Door, doorFor } from "#app/domain/gatherings/door-screen.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireViewer } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatClock } from "#app/i18n/dates.ts";
import { inLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { WhenLine } from "#app/routes/public/events/event-time.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { PocketState } from "#app/ui/pocket-state.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { DoorList } from "./door-list.tsx";
import { AddWalkIn, CountHeads } from "./more-came.tsx";

export const handle: PageHandle = { title: (t) => t("door:title") };

/** Names of men: nothing keeps this page but the door's own copy (`browser/door-copy.ts`). */
export const headers = () => ({ "Cache-Control": "private, no-store" });

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireViewer(request);
  return doorFor(db, { by, eventId: params.id ?? "", language: languageOf(request) });
});

/** More than a phone or two show at once: then a name can be sought. */
const MANY = 12;

/** Big names, one tap each; taps wait in the phone while there is no network (`browser/door.ts`). */
export default function DoorPage() {
  const { t } = useTranslation("door");
  const href = useHref();
  const door = useLoaderData<typeof loader>() as Door;
  const here = door.men.filter(({ attendedAt }) => attendedAt);
  const heads = here.reduce((sum, { friends }) => sum + 1 + friends, door.unnamed);
  return (
    <>
      <BackLink href={href(door.isOffice ? `/office/events/${door.id}` : "/me")}>
        {t("back")}
      </BackLink>
      <PageTitle lead={<WhenLine startsAt={door.startsAt} endsAt={door.endsAt} />}>
        <span {...inLanguage(door.textLanguage)}>{door.title}</span>
      </PageTitle>
      {door.isTime ? (
        <div
          className="door-page"
          data-door={door.id}
          data-now={door.nowMs}
          data-until={door.keptUntilMs}
        >
          <KeptCopy door={door} />
          <PocketState signIn={`/door/${door.id}`} />
          <div className="door-top">
            <p className="door-sum">
              {t("here_sum")} <strong data-door-sum="">{heads}</strong>
            </p>
            {door.men.length > MANY && (
              <div className="door-find" data-door-find={t("find")} data-none={t("find_none")} />
            )}
          </div>
          <DoorList door={door} />
          <AddWalkIn door={door} />
          <CountHeads door={door} />
        </div>
      ) : (
        <Notice icon="clock">{t("not_yet")}</Notice>
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        {door.publishedAt && (
          <LinkButton look="quiet" icon="qr" href={href(`/door/${door.id}/code`)}>
            {t("code.open")}
          </LinkButton>
        )}
        {door.asks && (
          <LinkButton look="quiet" icon="chat" href={href(`/door/${door.id}/answers`)}>
            {t("answers.open")}
          </LinkButton>
        )}
      </p>
    </>
  );
}

/** Stands on the copy that the phone keeps: since when it is, and how to get a new one. */
function KeptCopy({ door }: { door: Door }) {
  const { t } = useTranslation("door");
  const time = formatClock(new Date(door.nowMs).toISOString() as Instant, useLanguage());
  return (
    <div hidden data-door-kept="">
      <Notice icon="clock" title={t("kept.title", { time })}>
        <p data-door-offline="">{t("kept.text")}</p>
        <a href={useHref()(`/door/${door.id}`)}>{t("kept.anew")}</a>
      </Notice>
    </div>
  );
}
