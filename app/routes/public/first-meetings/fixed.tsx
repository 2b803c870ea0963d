import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { OfficeCard } from "../about/office-contact.tsx";
import type { FirstMeetingPage } from "./route.tsx";
import { WhenAndWhere } from "./when-and-where.tsx";

/** When and where, the way into his calendar, and the way out if he cannot come. */
export function Fixed({ page }: { page: FirstMeetingPage }) {
  const { t } = useTranslation(["first_meeting", "feeds"]);
  const at = useHref()(`/first-meetings/${useParams().token}`);
  return (
    <>
      <WhenAndWhere page={page} />
      <Actions>
        <LinkButton icon="calendar" href={`${at}/calendar.ics`}>
          {t("feeds:add")}
        </LinkButton>
        <Ask label={t("cannot")} title={t("cannot_title")}>
          <Form action={`${at}/cannot`}>
            <p>{t("cannot_text")}</p>
            <Button look="careful">{t("cannot")}</Button>
          </Form>
        </Ask>
      </Actions>
      <OfficeCard {...page.office} />
    </>
  );
}
