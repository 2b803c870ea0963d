import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { formatPhone, type Phone } from "#app/domain/contact.ts";
import { areaFromText, areaLabel } from "#app/domain/people/area.server.ts";
import { CorrectPersonForm } from "#app/domain/people/forms.ts";
import { correctMyself, myCorrectionScreen } from "#app/domain/privacy/my-correction.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { typedOf } from "#app/routes/office/people/typed.ts";
import doorStyles from "#app/styles/doors.css?url";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { MyFields } from "./my-fields.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: doorStyles }];

export const handle: PageHandle = { title: (t) => t("my_data:correction.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const { profile, capacity } = await myCorrectionScreen(db, await requireMan(request));
  const area = areaLabel(profile, languageOf(request));
  const phone = (profile.phone && formatPhone(profile.phone)) as Phone | null;
  return { capacity, kept: typedOf({ ...profile, phone, area, capacity }) };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const man = await requireMan(request);
  const { areaText, ...profile } = await readForm(request, CorrectPersonForm);
  const area = areaFromText(areaText, languageOf(request));
  await correctMyself(db, { ...profile, ...area, man });
  return redirectSaying(`/${languageOf(request)}/me/data`, "saved");
});

export default function CorrectMyself() {
  const { t } = useTranslation("my_data");
  const back = useHref()("/me/data");
  const { capacity, kept } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={back}>{t("title")}</BackLink>
      <PageTitle lead={t("correction.lead")}>{t("correction.title")}</PageTitle>
      <Form answer={useActionData<typeof action>() ?? kept}>
        <MyFields withCapacity={capacity !== null} />
        <Actions>
          <Button icon="check">{t("correction.save")}</Button>
          <LinkButton look="quiet" href={back}>
            {t("correction.cancel")}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}
