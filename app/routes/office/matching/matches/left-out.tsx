import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import type { Matches } from "./route.tsx";

/** For each rule, how many more would fit without it: so that an empty list says what to do. */
export function LeftOut({ matches: { leftOut } }: { matches: Matches }) {
  const { t } = useTranslation("office_matching");
  if (leftOut.length === 0) return null;
  return (
    <Card title={t("matches.left_out_title")}>
      <ul className="grid list-disc gap-2 ps-5">
        {leftOut.map(({ rule, count }) => (
          <li key={rule}>{t(`matches.left_out.${rule}`, { count })}</li>
        ))}
      </ul>
    </Card>
  );
}

/** Whom the office has said never to suggest to him, each with a way back. */
export function NeverList({ matches: { man, never } }: { matches: Matches }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  if (never.length === 0) return null;
  return (
    <Card title={t("matches.never_list")}>
      <ul className="grid gap-3">
        {never.map((other) => (
          <li key={other.id} className="flex flex-wrap items-center justify-between gap-3">
            <bdi>{other.name}</bdi>
            <Form
              className=""
              action={href(`/office/people/${man.id}/never-matches/${other.id}/removal`)}
            >
              <Button look="quiet">{t("matches.never_remove")}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
