import { useTranslation } from "react-i18next";
import { usePageContext } from "#app/http/page-context.tsx";
import { useHref } from "#app/i18n/language-context.tsx";
import type { FrameData } from "./frame-data.ts";
import { Icon } from "./icon.tsx";
import { LETTER_SIZES } from "./letter-size.ts";

/** Three steps of letters for everyone; remembered on this phone. A script makes it happen at once. */
export function LetterSizes({ here }: { here: FrameData["here"] | undefined }) {
  const { t } = useTranslation("reader");
  const href = useHref();
  const { letters } = usePageContext();
  return (
    <form
      method="post"
      action={href("/letters")}
      className="letter-sizes"
      aria-label={t("letters")}
      data-letters=""
    >
      <input type="hidden" name="here" value={here ? here.path + here.query : ""} />
      <span aria-hidden="true">{t("letters")}</span>
      <div className="letter-steps">
        {LETTER_SIZES.map((size) => (
          <button
            key={size}
            name="size"
            value={size}
            className={`letter-size letter-size-${size}`}
            aria-pressed={size === letters}
            aria-label={t(`letter.${size}`)}
            title={t(`letter.${size}`)}
          >
            <Icon name="letters" />
          </button>
        ))}
      </div>
    </form>
  );
}
