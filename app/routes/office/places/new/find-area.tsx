import { useTranslation } from "react-i18next";
import type { placeStart } from "#app/domain/places/screens.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";

type Start = ReturnType<typeof placeStart>;

/** "Kallio" typed: the areas of that name, each filling in the form below. Works without scripts. */
export function FindArea({ near, areas }: Pick<Start, "near" | "areas">) {
  const { t } = useTranslation("office_places");
  return (
    <section className="grid gap-4">
      <h2>{t("find.title")}</h2>
      <form method="get" className="flex max-w-read flex-wrap items-end gap-3">
        <div className="min-w-0 flex-[1_1_16rem]">
          <TextField
            name="near"
            type="search"
            label={t("find.label")}
            hint={t("find.hint")}
            defaultValue={near}
            maxLength={80}
          />
        </div>
        <Button look="quiet" icon="search">
          {t("find.search")}
        </Button>
      </form>
      {near && areas.length === 0 && <p>{t("find.none")}</p>}
      {areas.length > 0 && (
        <ul className="grid max-w-read gap-1">
          {areas.map((area) => (
            <li key={area.query}>
              <a href={`?${area.query}`} aria-current={area.isChosen ? "true" : undefined}>
                {area.label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
