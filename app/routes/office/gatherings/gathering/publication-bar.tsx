import { useTranslation } from "react-i18next";
import { FOR_VOLUNTEERS } from "#app/domain/gatherings/gathering.ts";
import type { OfficeGathering } from "#app/domain/gatherings/office-screens.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Draft or published, and the way from one to the other. */
export function PublicationBar({
  gathering,
}: {
  gathering: Pick<OfficeGathering, "id" | "kind" | "publishedAt" | "ahead" | "behind">;
}) {
  const { t } = useTranslation(["office_gatherings", "office_reach", "office_path"]);
  const href = useHref();
  const here = href(`/office/gatherings/${gathering.id}`);
  const toPublication = useAnswerTo(`${here}/publication`);
  const toHiding = useAnswerTo(`${here}/hiding`);
  const isForAll = gathering.kind !== FOR_VOLUNTEERS;
  if (!gathering.publishedAt) {
    return (
      <Notice title={t("one.draft_note")} icon="eye">
        <Form action={`${here}/publication`} answer={toPublication}>
          <Button icon="check">
            {t(isForAll ? "one.publish" : "office_path:training.publish")}
          </Button>
        </Form>
        {gathering.ahead.length + gathering.behind.length === 0 && (
          <div className="mt-4">
            <Ask label={t("one.remove")} title={t("one.remove_title")} look="careful">
              <p>{t("one.remove_text")}</p>
              <Form action={`${here}/removal`}>
                <Button look="careful">{t("one.remove_yes")}</Button>
              </Form>
            </Ask>
          </div>
        )}
      </Notice>
    );
  }
  return (
    <Actions>
      {!isForAll && <p>{t("office_path:training.only_volunteers")}</p>}
      {isForAll && (
        <>
          <LinkButton href={href(`/gatherings/${gathering.id}`)} look="quiet" icon="eye">
            {t("one.public_page")}
          </LinkButton>
          <LinkButton href={`${here}/poster`} look="quiet" icon="print">
            {t("office_reach:poster.open")}
          </LinkButton>
          <LinkButton href={`${here}/listing`} look="quiet" icon="copy">
            {t("office_reach:listing.open")}
          </LinkButton>
        </>
      )}
      <Ask label={t("one.unpublish")} title={t("one.unpublish_title")} open={!!toHiding}>
        <p>{t("one.unpublish_text")}</p>
        <Form action={`${here}/hiding`} answer={toHiding}>
          <Button look="careful">{t("one.unpublish_yes")}</Button>
        </Form>
      </Ask>
    </Actions>
  );
}
