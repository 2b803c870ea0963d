import { useTranslation } from "react-i18next";
import type { Door } from "#app/domain/people/doors.ts";
import type { Question } from "#app/domain/people/questions.ts";
import { INTERESTS, WISHES } from "#app/domain/people/vocabulary.ts";
import { Checkbox } from "#app/ui/choices.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { useField } from "#app/ui/form.tsx";
import { AreaFields, type Areas } from "./area.tsx";
import { Chips } from "./chips.tsx";
import { LanguageFields } from "./languages.tsx";
import { TimesTable } from "./times.tsx";

/** The fields of one question. They find their error and what was typed by their names. */
export function QuestionFields({
  question,
  door,
  areas,
}: {
  question: Question;
  door: Door;
  areas: Areas | null;
}) {
  const { t } = useTranslation(["doors", "words"]);
  switch (question) {
    case "name":
      return (
        <TextField
          name="name"
          label={t("name.label")}
          hint={t("name.hint")}
          autoComplete="given-name"
          required
          maxLength={60}
        />
      );
    case "languages":
      return <LanguageFields label={t("languages.label")} />;
    case "times":
      return <TimesTable label={t("times.label")} />;
    case "interests":
      return (
        <Chips name="interest" label={t("interests.label")} codes={INTERESTS} words="interests" />
      );
    case "hopes":
      return <Chips name="hope" label={t("hopes.label")} codes={WISHES} words="wishes" wide />;
    case "offers":
      return <OfferFields />;
    case "area":
      return <AreaFields door={door} areas={areas} />;
    case "about":
      return <AboutFields withProfession={door === "volunteer"} />;
    case "contact":
      return <ContactFields />;
  }
}

export function OfferFields() {
  const { t } = useTranslation("doors");
  return (
    <>
      <Chips name="offer" label={t("offers.label")} codes={WISHES} words="wishes" wide />
      <Select
        name="capacity"
        label={t("offers.capacity")}
        hint={t("offers.capacity_hint")}
        options={[1, 2, 3].map((men) => ({
          value: String(men),
          label: t("offers.men", { count: men }),
        }))}
      />
    </>
  );
}

function AboutFields({ withProfession }: { withProfession: boolean }) {
  const { t } = useTranslation("doors");
  return (
    <>
      {withProfession && (
        <TextField name="profession" label={t("about.profession")} optional maxLength={80} />
      )}
      <TextArea
        name="introduction"
        label={t("about.introduction")}
        hint={t("about.introduction_hint")}
        optional
        maxLength={600}
      />
      <SpecialWishFields />
    </>
  );
}

/** Wishes that may tell of faith or health: never asked for, kept only under a consent of their own. */
function SpecialWishFields() {
  const { t } = useTranslation("doors");
  const wish = useField("specialWishes");
  const consent = useField("specialConsent");
  const isOpen = Boolean(wish.typed || wish.error || consent.error);
  return (
    <details className="disclosure w-full" open={isOpen}>
      <summary>{t("about.special")}</summary>
      <div className="grid gap-4 pt-4">
        <TextField
          name="specialWishes"
          label={t("about.special_label")}
          hint={t("about.special_hint")}
          optional
          maxLength={300}
        />
        <Checkbox name="specialConsent" label={t("about.special_consent")} />
      </div>
    </details>
  );
}

export function ContactFields() {
  const { t } = useTranslation("doors");
  return (
    <>
      <TextField
        name="phone"
        label={t("contact.phone")}
        hint={t("contact.phone_hint")}
        type="tel"
        dir="ltr"
        autoComplete="tel"
      />
      <TextField
        name="email"
        label={t("contact.email")}
        type="email"
        dir="ltr"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
    </>
  );
}
