import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FACES } from "#app/domain/pairs/check-in.ts";
import { RadioGroup } from "./choices.tsx";

/** Five faces in a row, from the best to the lowest, each with its words: the same wherever a man is asked. */
export function Faces({
  label,
  optional = false,
  defaultValue = null,
}: {
  label: ReactNode;
  optional?: boolean;
  defaultValue?: number | null;
}) {
  const { t } = useTranslation("check_in");
  return (
    <div className="faces">
      <RadioGroup
        name="face"
        label={label}
        optional={optional}
        defaultValue={defaultValue === null ? null : String(defaultValue)}
        choices={FACES.map((face) => ({
          value: face,
          label: t(`faces.${face}`),
          icon: `face_${face}` as const,
        }))}
      />
    </div>
  );
}
