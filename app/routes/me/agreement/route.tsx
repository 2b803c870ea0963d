import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { AGREEMENT_PARTS } from "#app/domain/people/agreement.ts";
import { agreementFor, signAsSupportPerson } from "#app/domain/people/agreements.server.ts";
import { SignatureForm } from "#app/domain/people/forms.ts";
import { type Answer, answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Comma } from "#app/ui/comma.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("agreement:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  return agreementFor(db, await requireMan(request));
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const man = await requireMan(request);
  const { name } = await readForm(request, SignatureForm);
  const language = languageOf(request);
  await signAsSupportPerson(db, { man, name, language });
  return redirectSaying(`/${language}/me/agreement`, "saved");
});

type Agreement = Awaited<ReturnType<typeof agreementFor>>;

/** Confidentiality and house rules, to read, to sign by one's name, and to print. */
export default function AgreementPage() {
  const { t } = useTranslation("agreement");
  const href = useHref();
  const { version, signed, name, organisation } = useLoaderData<typeof loader>() as Agreement;
  const isSigned = signed?.version === version;
  return (
    <>
      <BackLink href={href("/me")}>{t("my_things")}</BackLink>
      <p className="hidden font-semibold print:block">{organisation}</p>
      <PageTitle lead={!isSigned && <span className="no-print">{t("lead")}</span>}>
        {t("title")}
      </PageTitle>
      <div className="sheet-alone grid max-w-prose gap-8">
        {(Object.keys(AGREEMENT_PARTS) as (keyof typeof AGREEMENT_PARTS)[]).map((part) => (
          <section key={part} className="grid gap-3">
            <h2>{t(`${part}.title`)}</h2>
            <ul className="grid list-disc gap-2 ps-6">
              {AGREEMENT_PARTS[part].map((point) => (
                <li key={point}>{t(`${part}.${point}`)}</li>
              ))}
            </ul>
          </section>
        ))}
        <p className="text-soft">{t("version", { version: `\u2066${version}\u2069` })}</p>
        {isSigned ? <Signed signed={signed} /> : <Sign name={name} before={signed} />}
        <div className="no-print">
          <PrintButton />
        </div>
      </div>
    </>
  );
}

function Signed({ signed }: { signed: NonNullable<Agreement["signed"]> }) {
  const { t } = useTranslation("agreement");
  const day = formatDay(signed.signedOn, useLanguage(), { year: true });
  return (
    <Notice tone="good" title={t("signed")}>
      <p>
        <bdi>{signed.name}</bdi>
        <Comma />
        {day}
      </p>
      {signed.notedBy && <p>{t("on_paper")}</p>}
    </Notice>
  );
}

/** By his name here, or by hand on the paper that he prints. */
function Sign({ name, before }: { name: string; before: Agreement["signed"] }) {
  const { t } = useTranslation("agreement");
  const language = useLanguage();
  return (
    <>
      {before && (
        <p className="no-print">
          {t("signed_before", {
            version: `\u2066${before.version}\u2069`,
            day: formatDay(before.signedOn, language, { year: true }),
          })}
        </p>
      )}
      <p className="hidden border-t-2 border-current pt-2 print:mt-16 print:block">
        {t("by_hand")}
      </p>
      <SignForm name={name} />
    </>
  );
}

function SignForm({ name }: { name: string }) {
  const { t } = useTranslation("agreement");
  return (
    <Form answer={useActionData<Answer>()} className="form no-print">
      <TextField
        name="name"
        label={t("name")}
        defaultValue={name}
        autoComplete="name"
        maxLength={120}
      />
      <Checkbox name="agreed" label={t("agree")} />
      <Button icon="check">{t("sign")}</Button>
    </Form>
  );
}
