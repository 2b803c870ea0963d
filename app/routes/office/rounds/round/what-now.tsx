import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import type { RoundForOffice } from "#app/domain/rounds/screens.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";

/** Where the round stands, what that means for the office, and what can be done now. */
export function WhatNow({ round }: { round: RoundForOffice }) {
  const { t } = useTranslation("office_rounds");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const { id, state, may } = round;
  const day = {
    planned: round.applyFrom,
    open: round.applyUntil,
    under_way: round.endsOn,
  }[state as string];
  return (
    <Card title={t("now.title")}>
      <p className="mb-4 max-w-prose">
        {t(`now.${state}`, { day: day ? formatDay(day as Day, language) : "" })}
      </p>
      <Actions>
        {["open", "forming", "pairing"].includes(state) && (
          <LinkButton
            icon="handshake"
            look={may.propose ? "main" : "quiet"}
            href={href(`/office/matching?round=${id}`)}
          >
            {t(may.propose ? "now.plan" : "now.look")}
          </LinkButton>
        )}
        {may.begin && (
          <Ask label={t("now.begin")} title={t("now.begin_title")}>
            <p>{t("now.begin_text")}</p>
            <Form action={href(`/office/rounds/${id}/beginning`)}>
              <Button>{t("now.begin")}</Button>
            </Form>
          </Ask>
        )}
        {may.edit && (
          <LinkButton look="quiet" href={href(`/office/rounds/${id}/edit`)}>
            {t("form.edit_title")}
          </LinkButton>
        )}
        {may.cancel && (
          <Ask label={t("now.cancel")} title={t("now.cancel_title")}>
            <p>{t("now.cancel_text")}</p>
            <Form action={href(`/office/rounds/${id}/cancellation`)}>
              <Button look="careful">{t("now.cancel")}</Button>
            </Form>
          </Ask>
        )}
      </Actions>
    </Card>
  );
}
