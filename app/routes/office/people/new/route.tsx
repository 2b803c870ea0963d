import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { areaFromText } from "#app/domain/people/area.server.ts";
import { AddPersonForm } from "#app/domain/people/forms.ts";
import { registerPerson } from "#app/domain/people/registration.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import doorStyles from "#app/styles/doors.css?url";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Checkbox, RadioGroup } from "#app/ui/choices.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormPart } from "#app/ui/form-part.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { ProfileFields } from "../profile-fields.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: doorStyles }];

export const handle: PageHandle = { title: (t) => t("office_people:form.new_title") };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCoordinator(request);
  return null;
}

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { areaText, ...man } = await readForm(request, AddPersonForm);
  const area = areaFromText(areaText, languageOf(request));
  const { personId } = await registerPerson(db, { ...man, ...area, by, source: "office" });
  return redirectSaying(`/${languageOf(request)}/office/people/${personId}`, "person_added");
});

export default function NewPersonPage() {
  const { t } = useTranslation(["office_people", "words"]);
  const href = useHref();
  const roles = (["participant", "support_person"] as const).map((role) => ({
    value: role,
    label: <span className="capital">{t(`words:roles.${role}`)}</span>,
  }));
  return (
    <>
      <BackLink href={href("/office/people")}>{t("back")}</BackLink>
      <PageTitle lead={t("form.new_lead")}>{t("form.new_title")}</PageTitle>
      <Form answer={useActionData<typeof action>()}>
        <RadioGroup name="role" label={t("form.role")} choices={roles} sideBySide />
        <ProfileFields withCapacity />
        <FormPart title={t("form.consents")}>
          <Checkbox name="adult" label={t("form.adult")} />
          <Checkbox name="consent" label={t("form.consent")} />
        </FormPart>
        <Actions>
          <Button icon="check">{t("form.add")}</Button>
          <LinkButton look="quiet" href={href("/office/people")}>
            {t("form.cancel")}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}
