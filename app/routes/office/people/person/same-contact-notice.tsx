import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useAnswerTo } from "./answer.ts";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen } from "./person-screen.ts";

/** The same man twice, or two men with one phone: the coordinator decides. */
export function SameContactNotice({ person }: { person: PersonScreen["person"] }) {
  const { t } = useTranslation("office_people");
  const href = useHref();
  const personHref = usePersonHref();
  const answer = useAnswerTo("same-man");
  const name = person.sameContactName ?? "";
  return (
    <Notice tone="mind" title={t("same.title", { name })}>
      <p>{t("same.text")}</p>
      <div className="mt-3 grid gap-3">
        <Actions>
          <LinkButton look="quiet" href={href(`/office/people/${person.sameContactAs}`)}>
            {t("same.look", { name })}
          </LinkButton>
          <form method="post" action={personHref("/same-contact/another-man")}>
            <Button look="quiet">{t("same.another")}</Button>
          </form>
        </Actions>
        <Ask
          label={t("same.same_man")}
          title={t("same.same_man_title")}
          open={answer !== undefined}
        >
          <p>{t("same.same_man_text", { name })}</p>
          <Form action={personHref("/same-contact/same-man")} answer={answer}>
            <Button>{t("same.same_man")}</Button>
          </Form>
        </Ask>
      </div>
    </Notice>
  );
}
