import { useTranslation } from "react-i18next";
import type { Door } from "#app/domain/gatherings/door-screen.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** A man without a sign-up: his first name is enough. */
export function AddWalkIn({ door }: { door: Door }) {
  const { t } = useTranslation("door");
  const action = useHref()(`/door/${door.id}/walk-ins`);
  return (
    <Card title={t("walk_in.title")}>
      <Form action={action} answer={useAnswerTo(action)} data-once={undefined} data-pocket="">
        <input type="hidden" name="id" value={door.postId} />
        <TextField
          name="name"
          label={t("walk_in.name")}
          autoComplete="off"
          maxLength={40}
          required
        />
        <Button icon="plus">{t("walk_in.add")}</Button>
      </Form>
    </Card>
  );
}

/** Where nobody asks for names: heads, one by one. */
export function CountHeads({ door }: { door: Door }) {
  const { t } = useTranslation("door");
  const action = useHref()(`/door/${door.id}/heads`);
  return (
    <Card title={t("heads.title")}>
      <p className="mb-4 text-soft">{t("heads.hint")}</p>
      <div className="door-heads">
        <form method="post" action={action} data-pocket="">
          <input type="hidden" name="id" value={`${door.postId}-less`} />
          <input type="hidden" name="heads" value="-1" />
          <Button look="quiet" icon="minus" aria-label={t("heads.less")} />
        </form>
        <output className="door-count" data-door-unnamed="">
          {door.unnamed}
        </output>
        <form method="post" action={action} data-pocket="">
          <input type="hidden" name="id" value={`${door.postId}-more`} />
          <input type="hidden" name="heads" value="1" />
          <Button icon="plus" aria-label={t("heads.more")} />
        </form>
      </div>
    </Card>
  );
}
