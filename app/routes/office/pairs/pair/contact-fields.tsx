import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { RadioGroup } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/field.tsx";

/** Whether and how they stay in touch afterwards, as both have agreed: written down, and read by both. */
export function ContactFields({
  agreed,
  optional = false,
}: {
  agreed: Pick<PairScreen["pair"], "contactAfter" | "contactHow">;
  optional?: boolean;
}) {
  const { t } = useTranslation("office_pairs");
  return (
    <>
      <RadioGroup
        name="contactAfter"
        label={t("closing.contact_after")}
        optional={optional}
        sideBySide
        defaultValue={agreed.contactAfter}
        choices={(["yes", "no"] as const).map((code) => ({
          value: code,
          label: t(`closing.${code}`),
        }))}
      />
      <TextField
        name="contactHow"
        label={t("closing.contact_how")}
        hint={t("closing.contact_hint")}
        optional
        maxLength={200}
        defaultValue={agreed.contactHow ?? ""}
      />
    </>
  );
}
