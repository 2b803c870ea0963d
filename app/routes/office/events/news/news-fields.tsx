import { useTranslation } from "react-i18next";
import type { NewsReaders } from "#app/domain/gatherings/news.server.ts";
import { NEWS_LENGTH } from "#app/domain/gatherings/news-form.ts";
import { formatList } from "#app/i18n/dates.ts";
import { inLanguage, officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { TextArea } from "#app/ui/field.tsx";

/** A field for each language that somebody reads, and what he gets when it stays empty. */
export function NewsFields({ readers }: { readers: NewsReaders }) {
  const { t } = useTranslation("office_reach");
  const language = officeLanguage(useLanguage());
  const named = (code: string) => languageName(code, language);
  return (
    <>
      {readers.languages.map(({ language: code, count, otherwise }) => (
        <TextArea
          key={code}
          name={code}
          label={named(code)}
          hint={[
            t("news.readers", { count }),
            t("news.empty", { languages: formatList(otherwise.map(named), language) }),
          ].join(" ")}
          maxLength={NEWS_LENGTH}
          {...inLanguage(code)}
        />
      ))}
    </>
  );
}
