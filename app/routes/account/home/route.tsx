import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { accountScreen } from "#app/domain/accounts/screens.server.ts";
import { formatPhone } from "#app/domain/contact.ts";
import type { Instant } from "#app/domain/day.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { requireViewer } from "#app/http/guards.server.ts";
import { sessionToken } from "#app/http/session.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { LANGUAGE_CHOICES } from "#app/ui/language-choices.ts";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("account:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  return accountScreen(db, { viewer, token: sessionToken(request) ?? "" });
});

export default function Account() {
  const { t } = useTranslation("account");
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Me />
        <MessageLanguage />
        <Sessions />
      </div>
    </>
  );
}

function Me() {
  const { t } = useTranslation("account");
  const href = useHref();
  const me = useLoaderData<typeof loader>();
  return (
    <Card title={t("me")}>
      <Facts
        items={[
          { term: t("name"), value: <bdi>{me.name}</bdi>, icon: "person" },
          { term: t("email"), value: me.email && <bdi dir="ltr">{me.email}</bdi>, icon: "mail" },
          {
            term: t("phone"),
            value: me.phone && <bdi dir="ltr">{formatPhone(me.phone)}</bdi>,
            icon: "phone",
          },
        ]}
      />
      {!me.email && !me.phone && <p className="mt-3 text-soft">{t("card_only")}</p>}
      <p className="mt-4 text-soft">{me.isMan ? t("change_data") : t("change_admin")}</p>
      {me.isMan && (
        <p className="mt-4">
          <LinkButton look="quiet" href={href("/me/data")}>
            {t("my_data")}
          </LinkButton>
        </p>
      )}
    </Card>
  );
}

function MessageLanguage() {
  const { t } = useTranslation("account");
  const me = useLoaderData<typeof loader>();
  return (
    <Card title={t("language")}>
      <Form action={useHref()("/account/language")} answer={useActionData<Answer>()}>
        <Select
          name="language"
          label={t("language_label")}
          hint={t("language_hint")}
          defaultValue={me.language}
          options={LANGUAGE_CHOICES}
        />
        <Button look="quiet">{t("language_save")}</Button>
      </Form>
    </Card>
  );
}

function Sessions() {
  const { t } = useTranslation("account");
  const language = useLanguage();
  const { sessions } = useLoaderData<typeof loader>();
  return (
    <Card title={t("sessions")}>
      <ul className="mb-5 grid gap-3">
        {sessions.map((session) => (
          <li key={session.openedAt + session.seenAt}>
            <p>
              {t("session_opened", { when: formatInstant(session.openedAt as Instant, language) })}{" "}
              {session.isHere && <Badge tone="good">{t("session_here")}</Badge>}
            </p>
            <p className="text-soft">
              {t("session_seen", { when: formatInstant(session.seenAt as Instant, language) })}
            </p>
          </li>
        ))}
      </ul>
      <Form action={useHref()("/account/sessions/ending")}>
        <p className="text-soft">{t("sessions_hint")}</p>
        <Button look="careful">{t("end_sessions")}</Button>
      </Form>
    </Card>
  );
}
