import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/dates.ts";
import { inLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Comma } from "#app/ui/comma.tsx";
import { Form } from "#app/ui/form.tsx";
import type { MyPage } from "./route.tsx";

/** What a volunteer can do while he waits: dates that look for a helper, and where he helps. */
export function HelpCard({ help }: { help: MyPage["help"] }) {
  const { t } = useTranslation("path");
  if (help.length === 0) return null;
  return (
    <Card title={t("help.title")}>
      <p className="mb-4">{t("help.lead")}</p>
      <ul className="grid gap-5">
        {help.map((date) => (
          <Wanted key={date.id} date={date} />
        ))}
      </ul>
    </Card>
  );
}

function Wanted({ date }: { date: MyPage["help"][number] }) {
  const { t } = useTranslation("path");
  const href = useHref();
  const language = useLanguage();
  const at = href(`/me/help/${date.id}`);
  const action = date.helps ? `${at}/removal` : at;
  return (
    <li className="grid gap-2">
      <p>
        <a href={href(`/events/${date.id}`)} className="thumb font-semibold" id={`help-${date.id}`}>
          <span {...inLanguage(date.textLanguage)}>{date.title}</span>
        </a>{" "}
        {date.helps && <Badge tone="good">{t("help.yours")}</Badge>}
        <br />
        <span className="text-soft">
          {formatInstant(date.startsAt, language)}
          <Comma />
          <bdi>{date.place}</bdi>
        </span>
        <br />
        {t(`task.${date.task}`)}
      </p>
      <Form action={action} answer={useAnswerTo(action)}>
        <Button look="quiet" aria-describedby={`help-${date.id}`}>
          {t(date.helps ? "help.back_out" : "help.offer")}
        </Button>
      </Form>
    </li>
  );
}
