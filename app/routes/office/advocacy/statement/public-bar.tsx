import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";

/** Whether everyone may read it, and how to change that. */
export function PublicBar({
  statement: { id, isPublic },
  here,
}: {
  statement: { id: string; isPublic: boolean };
  here: string;
}) {
  const { t } = useTranslation("office_advocacy");
  const href = useHref();
  const toRemoval = useAnswerTo(`${here}/removal`);
  if (isPublic) {
    return (
      <div className="mb-6 flex flex-wrap items-center gap-4">
        <Badge tone="good">{t("statement.is_public")}</Badge>
        <a className="contact-link" href={href(`/advocacy#${id}`)}>
          {t("statement.see")}
        </a>
        <Form id="hiding" action={`${here}/hiding`}>
          <Button look="quiet">{t("statement.hide")}</Button>
        </Form>
      </div>
    );
  }
  return (
    <div className="mb-6 flex flex-wrap items-center gap-4">
      <Badge tone="mind">{t("statement.draft")}</Badge>
      <Form id="publication" action={`${here}/publication`}>
        <Button>{t("statement.publish")}</Button>
      </Form>
      <Ask
        label={t("statement.remove")}
        title={t("statement.remove_title")}
        icon="trash"
        open={toRemoval !== undefined}
      >
        <Form id="removal" action={`${here}/removal`} answer={toRemoval}>
          <Button look="careful">{t("statement.remove")}</Button>
        </Form>
      </Ask>
    </div>
  );
}
