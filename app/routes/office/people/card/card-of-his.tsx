import { useTranslation } from "react-i18next";
import { PIN_TRIES } from "#app/domain/accounts/card-rules.ts";
import type { cardOf } from "#app/domain/accounts/cards.server.ts";
import type { Instant } from "#app/domain/day.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

type HisCard = NonNullable<Awaited<ReturnType<typeof cardOf>>>;

/** The card that he holds now. */
export function CardOfHis({ card, ending }: { card: HisCard; ending: string }) {
  const { t } = useTranslation("office_card");
  const language = officeLanguage(useLanguage());
  const when = (at: string | null) => at && formatInstant(at as Instant, language);
  return (
    <Card title={t("his_card")}>
      <div className="grid gap-4">
        {card.tries >= PIN_TRIES && <Notice tone="urgent">{t("blocked")}</Notice>}
        <Facts
          items={[
            { term: t("made"), value: `${when(card.createdAt)}, ${card.createdBy}` },
            { term: t("until"), value: when(card.expiresAt) },
            { term: t("used"), value: when(card.lastUsedAt) ?? t("never_used") },
          ]}
        />
        <Form action={ending}>
          <Button look="careful">{t("take_back")}</Button>
        </Form>
      </div>
    </Card>
  );
}
