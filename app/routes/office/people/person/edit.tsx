import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { areaFromText, areaLabel } from "#app/domain/people/area.server.ts";
import { CorrectPersonForm } from "#app/domain/people/forms.ts";
import { correctingScreen } from "#app/domain/people/person-screen.server.ts";
import { correctPerson } from "#app/domain/people/profile.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import doorStyles from "#app/styles/doors.css?url";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { ProfileFields } from "../profile-fields.tsx";
import { typedOf } from "../typed.ts";
import { personUrl } from "./person-url.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: doorStyles }];

export const handle: PageHandle = { title: (t) => t("office_people:form.edit_title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { person, profile, capacity } = await correctingScreen(db, {
    by,
    personId: params.id ?? "",
  });
  const area = areaLabel(profile, languageOf(request));
  return { person, capacity, kept: typedOf({ ...profile, area, capacity }) };
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { areaText, ...profile } = await readForm(request, CorrectPersonForm);
  const area = areaFromText(areaText, languageOf(request));
  await correctPerson(db, { ...profile, ...area, by, personId: params.id ?? "" });
  return redirectSaying(personUrl(request, params), "saved");
});

export default function CorrectPersonPage() {
  const { t } = useTranslation("office_people");
  const href = useHref();
  const { person, capacity, kept } = useLoaderData<typeof loader>();
  const back = href(`/office/people/${person.id}`);
  return (
    <>
      <BackLink href={back}>{person.name}</BackLink>
      <PageTitle lead={person.name}>{t("form.edit_title")}</PageTitle>
      <Form answer={useActionData<typeof action>() ?? kept}>
        <ProfileFields withCapacity={capacity !== null} />
        <Actions>
          <Button icon="check">{t("form.save")}</Button>
          <LinkButton look="quiet" href={back}>
            {t("form.cancel")}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}
