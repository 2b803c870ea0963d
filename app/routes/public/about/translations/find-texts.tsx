import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import type { findTexts } from "#app/i18n/texts.server.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { useAreaName } from "./area-name.ts";
import { TextBesideFinnish } from "./text-beside-finnish.tsx";

type Found = ReturnType<typeof findTexts>;
type Asked = { words: string; area: string; page: number };

/** A word of a text, or a part of the site: then the texts, each with a way to propose a better one. */
export function FindTexts({
  asked,
  found,
  areas,
}: {
  asked: Asked;
  found: Found | null;
  areas: string[];
}) {
  const { t } = useTranslation("translations");
  const areaName = useAreaName();
  return (
    <section className="grid gap-4" id="find">
      <h2>{t("find")}</h2>
      <p>{t("lead_find")}</p>
      <search>
        <form method="get" action="#find" className="form">
          <TextField
            name="q"
            type="search"
            label={t("words")}
            defaultValue={asked.words}
            maxLength={80}
          />
          <Select
            name="area"
            label={t("area")}
            empty={t("all")}
            defaultValue={asked.area}
            options={areas.map((area) => ({ value: area, label: areaName(area) }))}
          />
          <Button icon="search">{t("go")}</Button>
        </form>
      </search>
      {found && <FoundTexts asked={asked} found={found} />}
    </section>
  );
}

function FoundTexts({ asked: { words, area, page }, found }: { asked: Asked; found: Found }) {
  const { t } = useTranslation("translations");
  const language = useLanguage();
  const href = useHref();
  if (found.texts.length === 0) return <EmptyState title={t("none")} />;
  const hrefOf = (page: number) =>
    `${href("/about/translations")}?${new URLSearchParams({ q: words, area, page: `${page}` })}#find`;
  return (
    <>
      <p role="status" className="text-soft">
        {t("found", { number: formatNumber(found.count, language) })}
      </p>
      <ul className="grid gap-3">
        {found.texts.map((text) => (
          <li key={`${text.area}:${text.key}`} className="card grid gap-3">
            <TextBesideFinnish {...text} />
            <p>
              <a href={href(`/about/translations/${text.area}/${text.key}`)}>{t("suggest")}</a>
            </p>
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={found.pages} hrefOf={hrefOf} />
    </>
  );
}
