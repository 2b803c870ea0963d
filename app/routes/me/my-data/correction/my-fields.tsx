import { useTranslation } from "react-i18next";
import { INTERESTS, WISHES } from "#app/domain/people/vocabulary.ts";
import { Chips } from "#app/routes/public/doors/questions/chips.tsx";
import { LanguageFields } from "#app/routes/public/doors/questions/languages.tsx";
import { TimesTable } from "#app/routes/public/doors/questions/times.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { FormPart } from "#app/ui/form-part.tsx";
import { LANGUAGE_CHOICES } from "#app/ui/language-choices.ts";

/** What he told us, all on one page, to be told anew. The same questions as at the door. */
export function MyFields({ withCapacity }: { withCapacity: boolean }) {
  const { t } = useTranslation("my_data");
  return (
    <>
      <FormPart title={t("correction.who")}>
        <TextField name="name" label={t("term.name")} maxLength={60} autoComplete="nickname" />
        <TextField
          name="surname"
          label={t("term.surname")}
          optional
          maxLength={60}
          autoComplete="family-name"
        />
        <Contacts />
      </FormPart>
      <FormPart title={t("term.languages")}>
        <LanguageFields label={t("term.languages")} />
      </FormPart>
      <FormPart title={t("term.times")}>
        <TimesTable label={t("term.times")} />
        <TextField name="availabilityNote" label={t("term.times_note")} optional maxLength={300} />
      </FormPart>
      <FormPart title={t("term.interests")}>
        <Chips name="interest" label={t("term.interests")} codes={INTERESTS} words="interests" />
      </FormPart>
      <FormPart title={t("term.hopes")}>
        <Chips name="hope" label={t("term.hopes")} codes={WISHES} words="wishes" wide />
      </FormPart>
      <FormPart title={t("term.offers")}>
        <Chips name="offer" label={t("term.offers")} codes={WISHES} words="wishes" wide />
        {withCapacity && (
          <Select
            name="capacity"
            label={t("term.capacity")}
            options={["1", "2", "3", "4", "5"].map((men) => ({ value: men, label: men }))}
          />
        )}
      </FormPart>
      <FormPart title={t("term.area")}>
        <TextField
          name="search"
          label={t("correction.area")}
          hint={t("correction.area_hint")}
          optional
          maxLength={60}
        />
        <Checkbox name="canTravel" label={t("correction.can_travel")} />
      </FormPart>
      <FormPart title={t("correction.about")}>
        <TextField name="profession" label={t("term.profession")} optional maxLength={80} />
        <TextArea name="introduction" label={t("term.introduction")} optional maxLength={600} />
      </FormPart>
    </>
  );
}

function Contacts() {
  const { t } = useTranslation("my_data");
  return (
    <>
      <TextField
        name="phone"
        label={t("term.phone")}
        hint={t("correction.contact_hint")}
        optional
        type="tel"
        dir="ltr"
        autoComplete="tel"
      />
      <TextField
        name="email"
        label={t("term.email")}
        optional
        type="email"
        dir="ltr"
        autoComplete="email"
      />
      <Select name="writeIn" label={t("term.language")} options={LANGUAGE_CHOICES} />
    </>
  );
}
