import { useTranslation } from "react-i18next";
import { formatPhone } from "#app/domain/contact.ts";
import type { Settings } from "#app/domain/privacy/setting-kinds.server.ts";
import type { Answer } from "#app/http/answering.server.ts";
import { formatWeekday } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { formatOfficeHours } from "#app/i18n/office-hours.ts";
import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TimeField } from "#app/ui/day-field.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

type Props = { settings: Settings; mayChange: boolean; answer: Answer | undefined };

/** What men see of the office: its name, number, address and hours. */
export function OfficeSettings({ settings, mayChange, answer }: Props) {
  const { t } = useTranslation("office_settings");
  return (
    <Card title={t("office")}>
      {mayChange ? (
        <ChangeOffice settings={settings} answer={answer} />
      ) : (
        <ReadOffice settings={settings} />
      )}
    </Card>
  );
}

function ReadOffice({ settings }: { settings: Settings }) {
  const { t } = useTranslation("office_settings");
  const language = officeLanguage(useLanguage());
  const { office_phone, office_email, office_hours } = settings;
  return (
    <Facts
      items={[
        { term: t("name"), value: settings.organisation_name },
        { term: t("phone"), value: office_phone && <PhoneLink phone={office_phone} /> },
        { term: t("email"), value: office_email && <MailLink email={office_email} /> },
        { term: t("hours"), value: office_hours && formatOfficeHours(office_hours, language) },
      ]}
    />
  );
}

function ChangeOffice({ settings, answer }: Omit<Props, "mayChange">) {
  const { t } = useTranslation("office_settings");
  const language = officeLanguage(useLanguage());
  const { office_phone, office_email, office_hours } = settings;
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: formatWeekday(day, language),
  }));
  return (
    <Form answer={answer}>
      <TextField
        name="organisationName"
        label={t("name")}
        hint={t("name_hint")}
        defaultValue={settings.organisation_name}
      />
      <TextField
        name="officePhone"
        label={t("phone")}
        optional
        type="tel"
        dir="ltr"
        defaultValue={office_phone ? formatPhone(office_phone) : ""}
      />
      <TextField
        name="officeEmail"
        label={t("email")}
        optional
        inputMode="email"
        dir="ltr"
        defaultValue={office_email ?? ""}
      />
      <fieldset className="field">
        <legend>{t("hours")}</legend>
        <p className="field-hint">{t("hours_hint")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            name="firstWeekday"
            label={t("first_day")}
            options={weekdays}
            defaultValue={String(office_hours?.firstWeekday ?? 1)}
          />
          <Select
            name="lastWeekday"
            label={t("last_day")}
            options={weekdays}
            defaultValue={String(office_hours?.lastWeekday ?? 5)}
          />
          <TimeField name="opens" label={t("opens")} defaultValue={office_hours?.opens ?? ""} />
          <TimeField name="closes" label={t("closes")} defaultValue={office_hours?.closes ?? ""} />
        </div>
      </fieldset>
      <Button>{t("save")}</Button>
    </Form>
  );
}
