import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OfficeContactLines } from "../../public/about/office-contact.tsx";
import type { MyPair } from "./route.tsx";

/** How to reach the other, and who of the office is there for both. */
export function ReachCard({ pair: { id, contact, coordinator, wish } }: { pair: MyPair }) {
  const { t } = useTranslation(["pairs", "pair_ideas", "check_in"]);
  const href = useHref();
  const nothing = !contact.phone && !contact.email;
  return (
    <Card title={t("pair.reach")}>
      <div className="grid gap-3">
        {contact.throughCoordinator && <Notice icon="lock">{t("pair.reach_through")}</Notice>}
        {!contact.throughCoordinator && nothing && <p>{t("pair.reach_none")}</p>}
        <div className="grid">
          <OfficeContactLines phone={contact.phone} email={contact.email} />
        </div>
        {contact.mineHidden && <Notice icon="lock">{t("pair.mine_hidden")}</Notice>}
        <h3 className="mt-2">{t("pair.coordinator")}</h3>
        <p>
          {coordinator.name
            ? t("pair.coordinator_named", { name: coordinator.name })
            : t("pair.coordinator_none")}
        </p>
        <div className="grid">
          <OfficeContactLines phone={coordinator.phone} email={coordinator.email} />
        </div>
        {!wish && (
          <Form id="call" action={href("/me/pair/call")}>
            <input type="hidden" name="pairId" value={id} />
            <Button look="quiet" icon="phone">
              {t("pair_ideas:call")}
            </Button>
            <p className="text-soft">{t("check_in:call_me_hint")}</p>
          </Form>
        )}
      </div>
    </Card>
  );
}
