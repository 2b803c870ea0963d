import { useTranslation } from "react-i18next";
import { AGREEMENT_VERSION, AGREEMENT_VERSIONS } from "#app/domain/people/agreement.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "./answer.ts";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen } from "./person-screen.ts";

/** What a support person has signed, here or on paper, and a paper to note. */
export function SignedLines({ screen }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_certificate");
  const { signatures } = screen;
  return (
    <>
      {signatures.length === 0 && <p>{t("not_signed")}</p>}
      {signatures.map((signature) => (
        <Signature key={signature.version} signature={signature} />
      ))}
      {!signatures.some(({ version }) => version === AGREEMENT_VERSION) && (
        <PaperForm screen={screen} />
      )}
    </>
  );
}

function Signature({ signature }: { signature: PersonScreen["signatures"][number] }) {
  const { t } = useTranslation("office_certificate");
  const language = officeLanguage(useLanguage());
  const href = usePersonHref();
  const { name, version, notedBy } = signature;
  const day = formatDay(signature.signedOn, language, { year: true });
  return (
    <div className="grid gap-2">
      <p>
        {t(notedBy ? "signed_on_paper" : "signed", { name, day, version })}
        {notedBy && (
          <span className="block text-soft">
            {t("paper.noted_by")} <bdi>{notedBy}</bdi>
          </span>
        )}
      </p>
      {notedBy && (
        <Ask label={t("paper.remove")} title={t("paper.remove_title")} icon="trash">
          <p>{t("paper.remove_lead")}</p>
          <Form action={href("/paper-agreement/removal")}>
            <input type="hidden" name="version" value={version} />
            <Button look="careful">{t("paper.remove")}</Button>
          </Form>
        </Ask>
      )}
    </div>
  );
}

function PaperForm({ screen: { person, today } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_certificate");
  const answer = useAnswerTo("paper-agreement");
  return (
    <div>
      <Ask
        label={t("paper.note")}
        title={t("paper.title")}
        icon="pencil"
        open={answer !== undefined}
      >
        <Form id="paper" action={usePersonHref()("/paper-agreement")} answer={answer}>
          <Select
            name="version"
            label={t("paper.version")}
            hint={t("paper.version_hint")}
            options={AGREEMENT_VERSIONS.map((code) => ({ value: code, label: code }))}
          />
          <TextField
            name="name"
            label={t("paper.name")}
            defaultValue={[person.name, person.surname].filter(Boolean).join(" ")}
            dir="auto"
            maxLength={120}
          />
          <DayField name="signedOn" label={t("paper.on")} max={today} />
          <Button>{t("paper.save")}</Button>
        </Form>
      </Ask>
    </div>
  );
}
