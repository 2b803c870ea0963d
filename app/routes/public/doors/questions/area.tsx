import { useTranslation } from "react-i18next";
import type { Door } from "#app/domain/people/doors.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, RadioGroup } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/field.tsx";

export type Areas = { search: string; choices: { value: string; label: string }[] };

/** A town or a part of it, typed and then chosen among those found. Never an address. */
export function AreaFields({ door, areas }: { door: Door; areas: Areas | null }) {
  const { t } = useTranslation("doors");
  const href = useHref();
  return (
    <>
      <TextField
        name="search"
        label={t("area.label")}
        hint={t("area.hint")}
        type="search"
        autoComplete="off"
        optional
        maxLength={60}
      />
      <Button look="quiet" icon="search" formMethod="get" formAction={href(`/${door}/area`)}>
        {t("area.search")}
      </Button>
      {areas?.search && <FoundAreas areas={areas} />}
      <Checkbox name="canTravel" label={t("area.can_travel")} />
    </>
  );
}

function FoundAreas({ areas: { choices } }: { areas: Areas }) {
  const { t } = useTranslation("doors");
  if (choices.length === 0) return <p role="status">{t("area.nothing")}</p>;
  const found = choices.map(({ value, label }) => ({ value, label: <bdi>{label}</bdi> }));
  return (
    <RadioGroup
      name="area"
      label={t("area.choose")}
      choices={[...found, { value: "none", label: t("area.none_of_these") }]}
    />
  );
}
