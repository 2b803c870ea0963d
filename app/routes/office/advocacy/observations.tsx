import { useTranslation } from "react-i18next";
import { THEMES } from "#app/domain/advocacy/theme.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { AdvocacyScreen } from "./route.tsx";

/** What was told, of all themes or one, the latest first. */
export function Observations({ screen }: { screen: AdvocacyScreen }) {
  const { t } = useTranslation(["office_advocacy", "words"]);
  const here = useHref()("/office/advocacy");
  const { observations, theme, page, pages, count } = screen;
  return (
    <Card title={t("told.title")} aside={t("told.count", { count })}>
      <form action={here} className="mb-4 flex flex-wrap items-end gap-3">
        <Select
          name="theme"
          label={t("told.theme")}
          empty={t("told.all")}
          defaultValue={theme ?? ""}
          options={THEMES.map((code) => ({ value: code, label: t(`words:theme.${code}`) }))}
        />
        <Button look="quiet">{t("told.show")}</Button>
      </form>
      {observations.length === 0 && (
        <EmptyState title={t("told.none")}>{t("told.none_hint")}</EmptyState>
      )}
      <ul className="grid divide-y divide-line">
        {observations.map((observation) => (
          <Observation key={observation.id} observation={observation} />
        ))}
      </ul>
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(to) => `${here}?page=${to}${theme ? `&theme=${theme}` : ""}`}
      />
    </Card>
  );
}

function Observation({
  observation: { id, theme, text, language, on, by },
}: {
  observation: AdvocacyScreen["observations"][number];
}) {
  const { t } = useTranslation(["office_advocacy", "words"]);
  const reader = officeLanguage(useLanguage());
  const here = useHref()("/office/advocacy");
  return (
    <li className="grid justify-items-start gap-2 py-4 first:pt-0">
      <p className="text-soft">
        <span className="font-semibold">{t(`words:theme.${theme}`)}</span> ·{" "}
        {formatDay(on, reader, { year: true })} · {by ? <bdi>{by}</bdi> : t("told.himself")}
      </p>
      <p className="whitespace-pre-line wrap-anywhere" {...inLanguage(language)} dir="auto">
        {text}
      </p>
      <Ask label={t("told.remove")} title={t("told.remove_title")} icon="trash">
        <p>{t("told.remove_text")}</p>
        <Form id={`remove-${id}`} action={`${here}/observations/${id}/removal`}>
          <Button look="careful">{t("told.remove")}</Button>
        </Form>
      </Ask>
    </li>
  );
}
