import { useTranslation } from "react-i18next";
import type { Entry, Section } from "#app/domain/privacy/my-data-section.ts";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";

/** So many stand open; the rest folds. */
const OPEN = 5;

/** One part of what we keep: what it is, and every entry of it. */
export function DataSection({ section: { key, title, entries } }: { section: Section }) {
  const { t } = useTranslation("my_data");
  const folded = entries.slice(OPEN);
  return (
    <Card title={title}>
      <p className="mb-4 max-w-prose text-soft">{t(`why.${key}`)}</p>
      {entries.length === 0 && <p>{t("nothing")}</p>}
      <Entries entries={entries.slice(0, OPEN)} />
      {folded.length > 0 && (
        <details className="disclosure mt-4">
          <summary>{t("more", { count: folded.length })}</summary>
          <div className="pt-4">
            <Entries entries={folded} />
          </div>
        </details>
      )}
    </Card>
  );
}

function Entries({ entries }: { entries: Entry[] }) {
  return (
    <div className="grid gap-5">
      {entries.map((entry, position) => (
        <div key={position} className="grid gap-2">
          {entry.title && (
            <h3>
              <bdi>{entry.title}</bdi>
            </h3>
          )}
          <Facts
            items={entry.lines.map(({ term, value }) => ({
              term,
              value: <bdi className="whitespace-pre-wrap wrap-anywhere">{value}</bdi>,
            }))}
          />
        </div>
      ))}
    </div>
  );
}
