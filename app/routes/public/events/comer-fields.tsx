import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/field.tsx";
import { ViaField } from "#app/ui/via.tsx";

/** Who comes: two fields for anyone; a man whom we know is `me`, his name, and types nothing. */
export function ComerFields({ me }: { me: string | null }) {
  const { t } = useTranslation("events");
  if (me) {
    return (
      <>
        <ViaField />
        <p>{t("sign_up.as_yourself", { name: me })}</p>
      </>
    );
  }
  return (
    <>
      <ViaField />
      <TextField
        name="name"
        label={t("sign_up.name")}
        hint={t("sign_up.name_hint")}
        autoComplete="given-name"
        maxLength={80}
        required
      />
      <TextField
        name="contact"
        label={t("sign_up.contact")}
        hint={t("sign_up.contact_hint")}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
    </>
  );
}
