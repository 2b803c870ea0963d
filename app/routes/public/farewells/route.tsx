import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { farewellByLink } from "#app/domain/pairs/farewells.server.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { FarewellForm } from "./farewell-form.tsx";

export const handle: PageHandle = { title: (t) => t("farewell:title") };

export const headers = () => SECRET_PAGE;

/** Whoever holds the token is the man, unless he is signed in as another. Nothing of it is kept. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await viewerOf(request);
  const page = await farewellByLink(db, { token: params.token ?? "", viewer });
  return data(page, { headers: SECRET_PAGE });
});

export type FarewellPage = Awaited<ReturnType<typeof farewellByLink>>;

export default function Farewell() {
  const { t } = useTranslation("farewell");
  const page = useLoaderData<typeof loader>() as FarewellPage;
  const refused = useActionData<Answer>();
  const language = useLanguage();
  if (page.told) {
    const { to: name, on } = page.told;
    return (
      <>
        <PageTitle>{t("title")}</PageTitle>
        <Contact page={page} />
        <div className="grid gap-6">
          <Notice tone="good" title={t("thanks_title")}>
            <p>{t("check_in:told", { name, day: formatDay(on, language) })}</p>
          </Notice>
          <Ways />
        </div>
      </>
    );
  }
  if (page.isClosed) {
    return (
      <>
        <PageTitle lead={t("closed")}>{t("title")}</PageTitle>
        <Contact page={page} />
        <Ways />
      </>
    );
  }
  return (
    <>
      <PageTitle lead={t("lead", { other: page.other })}>{t("title")}</PageTitle>
      <Contact page={page} />
      {page.isAnswered ? (
        <div className="grid gap-6">
          <Notice tone="good" title={t("thanks_title")}>
            <p>{t(page.said?.next ? `thanks_next.${page.said.next}` : "thanks")}</p>
          </Notice>
          <Ways />
          <details open={Boolean(refused)}>
            <summary className="py-3 font-semibold">{t("change")}</summary>
            <div className="mt-4">
              <FarewellForm page={page} refused={refused} />
            </div>
          </details>
        </div>
      ) : (
        <FarewellForm page={page} refused={refused} />
      )}
    </>
  );
}

/** What both have agreed on for afterwards, in writing. */
function Contact({ page: { contactAfter, contactHow } }: { page: FarewellPage }) {
  const { t } = useTranslation("pair_ideas");
  if (!contactAfter) return null;
  return (
    <div className="mb-6">
      <Notice icon="handshake">
        <p>{t(`contact_${contactAfter}`)}</p>
        {contactHow && <p dir="auto">{contactHow}</p>}
      </Notice>
    </div>
  );
}

/** Where to from here: groups and events are open to everyone. */
function Ways() {
  const { t } = useTranslation("farewell");
  const href = useHref();
  return (
    <Actions>
      <LinkButton href={href("/events")}>{t("events")}</LinkButton>
      <LinkButton href={href("/me")} look="quiet">
        {t("my_things")}
      </LinkButton>
    </Actions>
  );
}
