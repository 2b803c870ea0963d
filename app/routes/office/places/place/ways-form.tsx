import { useTranslation } from "react-i18next";
import { WAY_LENGTH } from "#app/domain/places/forms.ts";
import { inLanguage, officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { LANGUAGE_CODES, type Language } from "#app/i18n/languages.ts";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** Open at once: the original and what most can read. */
const FIRST: Language[] = ["fi", "en"];

/** How to get there in words; the languages that few write are folded. */
export function WaysForm({
  here,
  ways,
}: {
  here: string;
  ways: { language: string; text: string }[];
}) {
  const { t } = useTranslation("office_reach");
  const action = `${here}/ways`;
  const others = LANGUAGE_CODES.filter((code) => !FIRST.includes(code));
  const isWritten = others.some((code) => ways.some(({ language }) => language === code));
  return (
    <Card title={t("places.ways")}>
      <Form action={action} answer={useAnswerTo(action)} id="ways">
        <p className="text-soft">{t("places.ways_hint")}</p>
        {FIRST.map((code) => (
          <WayField key={code} code={code} ways={ways} />
        ))}
        <details open={isWritten}>
          <summary className="py-2.5 font-semibold">{t("places.other_languages")}</summary>
          <div className="form pt-3">
            {others.map((code) => (
              <WayField key={code} code={code} ways={ways} />
            ))}
          </div>
        </details>
        <Button>{t("places.save")}</Button>
      </Form>
    </Card>
  );
}

function WayField({ code, ways }: { code: Language; ways: { language: string; text: string }[] }) {
  const language = officeLanguage(useLanguage());
  return (
    <TextArea
      name={code}
      label={languageName(code, language)}
      optional
      maxLength={WAY_LENGTH}
      defaultValue={ways.find((way) => way.language === code)?.text}
      {...inLanguage(code)}
    />
  );
}
