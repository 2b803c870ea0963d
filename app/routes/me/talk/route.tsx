import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { PickTalkForm } from "#app/domain/people/forms.ts";
import { pickTalk, talksOf } from "#app/domain/people/talks.server.ts";
import { type Answer, answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { TalkWhere } from "./talk-where.tsx";

export const handle: PageHandle = { title: (t) => t("agreement:talk.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  return { talks: await talksOf(db, man.personId) };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const man = await requireMan(request);
  const { offerId } = await readForm(request, PickTalkForm);
  await pickTalk(db, { man, offerId });
  return redirectSaying(`/${languageOf(request)}/me`, "saved");
});

/** The times that the coordinator offers for getting to know each other. */
export default function Talk() {
  const { t } = useTranslation("agreement");
  const href = useHref();
  const language = useLanguage();
  const { talks } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  return (
    <>
      <BackLink href={href("/me")}>{t("my_things")}</BackLink>
      <PageTitle lead={t(talks.length > 0 ? "talk.lead" : "talk.none")}>
        {t("talk.title")}
      </PageTitle>
      {talks.length > 0 && (
        <Form answer={answer}>
          {talks[0] && <TalkWhere {...talks[0]} />}
          <RadioGroup
            name="offerId"
            label={t("talk.which")}
            defaultValue={talks.find(({ isPicked }) => isPicked)?.id ?? null}
            choices={talks.map(({ id, startsAt, by }) => ({
              value: id,
              label: formatInstant(startsAt, language),
              hint: <bdi>{by}</bdi>,
            }))}
          />
          <Button>{t("talk.pick")}</Button>
        </Form>
      )}
    </>
  );
}
