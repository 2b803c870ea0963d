import { useTranslation } from "react-i18next";
import { INTERESTS, WISHES } from "#app/domain/people/vocabulary.ts";
import { Chips } from "#app/routes/public/doors/questions/chips.tsx";
import { LanguageFields } from "#app/routes/public/doors/questions/languages.tsx";
import { TimesTable } from "#app/routes/public/doors/questions/times.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { FormPart } from "#app/ui/form-part.tsx";
import { LANGUAGE_CHOICES } from "#app/ui/language-choices.ts";

/** Everything that the office may write about a man, on one page; the same questions as at the doors. */
export function ProfileFields({ withCapacity }: { withCapacity: boolean }) {
  const { t } = useTranslation("office_people");
  return (
    <>
      <FormPart title={t("form.who")}>
        <TextField name="name" label={t("form.name")} required maxLength={60} autoComplete="off" />
        <TextField
          name="surname"
          label={t("form.surname")}
          hint={t("form.surname_hint")}
          optional
          maxLength={60}
          autoComplete="off"
        />
      </FormPart>
      <FormPart title={t("form.reach")}>
        <ContactFields />
      </FormPart>
      <FormPart title={t("form.languages")}>
        <LanguageFields label={t("form.languages")} />
      </FormPart>
      <FormPart title={t("form.times")}>
        <TimesTable label={t("form.times")} />
        <TextField name="availabilityNote" label={t("form.times_note")} optional maxLength={300} />
      </FormPart>
      <FormPart title={t("form.interests")}>
        <Chips name="interest" label={t("form.interests")} codes={INTERESTS} words="interests" />
      </FormPart>
      <FormPart title={t("form.hopes")}>
        <Chips name="hope" label={t("form.hopes")} codes={WISHES} words="wishes" />
      </FormPart>
      <FormPart title={t("form.offers")}>
        <Chips name="offer" label={t("form.offers")} codes={WISHES} words="wishes" />
        {withCapacity && <CapacityField />}
      </FormPart>
      <FormPart title={t("form.area")}>
        <TextField
          name="search"
          label={t("form.area_label")}
          hint={t("form.area_hint")}
          optional
          maxLength={60}
        />
        <Checkbox name="canTravel" label={t("form.can_travel")} />
      </FormPart>
      <FormPart title={t("form.about")}>
        <TextField name="profession" label={t("form.profession")} optional maxLength={80} />
        <TextArea name="introduction" label={t("form.introduction")} optional maxLength={600} />
      </FormPart>
    </>
  );
}

function ContactFields() {
  const { t } = useTranslation("office_people");
  return (
    <>
      <TextField
        name="phone"
        label={t("form.phone")}
        hint={t("form.reach_hint")}
        optional
        type="tel"
        dir="ltr"
        autoComplete="off"
      />
      <TextField
        name="email"
        label={t("form.email")}
        optional
        type="email"
        dir="ltr"
        autoComplete="off"
      />
      <Select name="writeIn" label={t("form.write_in")} options={LANGUAGE_CHOICES} />
    </>
  );
}

function CapacityField() {
  const { t } = useTranslation("office_people");
  return (
    <Select
      name="capacity"
      label={t("form.capacity")}
      options={[1, 2, 3, 4, 5].map((men) => ({ value: String(men), label: String(men) }))}
    />
  );
}
