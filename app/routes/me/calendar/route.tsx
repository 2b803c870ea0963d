import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { calendarLinkOf } from "#app/domain/accounts/calendar-links.server.ts";
import { dayOf, type Instant } from "#app/domain/day.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { formatDate } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { CalendarAddress } from "../../public/events/calendar-address.tsx";

export const handle: PageHandle = { title: (t) => t("feeds:mine.title") };

export async function loader({ request }: LoaderFunctionArgs) {
  const link = await calendarLinkOf(db, { man: await requireMan(request) });
  return data({ link }, { headers: SECRET_PAGE });
}

export const headers = () => SECRET_PAGE;

/** His times in the calendar of his phone: a link that he makes, renews and removes himself. */
export default function MyCalendar() {
  const { t } = useTranslation("feeds");
  const href = useHref();
  const { link } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/me")}>{t("me:title")}</BackLink>
      <PageTitle lead={t("mine.lead")}>{t("mine.title")}</PageTitle>
      <div className="grid max-w-prose gap-6">
        <p>{t("mine.neutral")}</p>
        {link ? (
          <Link link={link} />
        ) : (
          <>
            <p>{t("mine.none")}</p>
            <Form action={href("/me/calendar/link")}>
              <Button icon="calendar">{t("mine.make")}</Button>
            </Form>
          </>
        )}
      </div>
    </>
  );
}

function Link({ link: { token, madeAt } }: { link: { token: string | null; madeAt: string } }) {
  const { t } = useTranslation("feeds");
  const href = useHref();
  const language = useLanguage();
  return (
    <>
      {token && (
        <Card title={t("mine.link")}>
          <CalendarAddress path={`/calendar/${token}.ics`} label={t("follow.address")} />
          <p className="mt-4 text-soft">
            {t("mine.made", { date: formatDate(dayOf(madeAt as Instant), language) })}
          </p>
        </Card>
      )}
      <Notice tone="mind">
        <p>{t("mine.secret")}</p>
      </Notice>
      <Form action={href("/me/calendar/link")}>
        <p className="text-soft">{t("mine.renew_hint")}</p>
        <Button look="quiet" icon="repeat">
          {t("mine.renew")}
        </Button>
      </Form>
      <Form action={href("/me/calendar/ending")}>
        <Button look="careful" icon="trash">
          {t("mine.stop")}
        </Button>
      </Form>
    </>
  );
}
