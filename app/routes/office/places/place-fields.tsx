import { useTranslation } from "react-i18next";
import { STEP_FREE } from "#app/domain/places/forms.ts";
import { useMapTexts } from "#app/routes/public/events/place-map.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { type Option, Select, TextField } from "#app/ui/field.tsx";

export type KnownPlace = {
  name: string;
  address: string;
  municipalityCode: string;
  district: string | null;
  stepFree: string;
  lat: number;
  lon: number;
};

/** A place's facts. The map is an extra: the two numbers can be typed or found by name above. */
export function PlaceFields({
  municipalities,
  known,
}: {
  municipalities: Option[];
  known: Partial<KnownPlace>;
}) {
  const { t } = useTranslation("office_places");
  return (
    <>
      <TextField
        name="name"
        label={t("form.name")}
        hint={t("form.name_hint")}
        maxLength={120}
        defaultValue={known.name}
        required
      />
      <TextField
        name="address"
        label={t("form.address")}
        maxLength={160}
        defaultValue={known.address}
        required
      />
      <Select
        name="municipalityCode"
        label={t("form.municipality")}
        empty={t("form.choose")}
        options={municipalities}
        defaultValue={known.municipalityCode ?? ""}
        required
      />
      <TextField
        name="district"
        label={t("form.district")}
        optional
        maxLength={80}
        defaultValue={known.district ?? ""}
      />
      <RadioGroup
        name="stepFree"
        label={t("form.step_free")}
        defaultValue={known.stepFree ?? "unknown"}
        choices={STEP_FREE.map((code) => ({ value: code, label: t(`step_free.${code}`) }))}
        sideBySide
      />
      <fieldset className="field">
        <legend>{t("form.point")}</legend>
        <p className="field-hint">{t("form.point_hint")}</p>
        <div
          data-place-picker=""
          data-lat-input="lat"
          data-lon-input="lon"
          {...useMapTexts()}
          data-label={t("form.point")}
          className="noscript:hidden h-80 overflow-hidden rounded-piece border border-line bg-brand-soft"
        />
        <div className="flex flex-wrap gap-4">
          <TextField
            name="lat"
            label={t("form.lat")}
            dir="ltr"
            inputMode="decimal"
            defaultValue={known.lat}
            required
          />
          <TextField
            name="lon"
            label={t("form.lon")}
            dir="ltr"
            inputMode="decimal"
            defaultValue={known.lon}
            required
          />
        </div>
      </fieldset>
    </>
  );
}
