import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/**
 * Reads what is marked `data-read` aloud, in its order. Hidden until a script has found a voice for
 * the language of the page (browser/aloud.ts). Put it into a row that is there anyway: it takes its
 * place without moving anything.
 */
export function Listen() {
  const { t } = useTranslation("reader");
  return (
    <button type="button" hidden className="button button-quiet listen" data-aloud="">
      <span className="listen-start">
        <Icon name="listen" />
        {t("listen")}
      </span>
      <span className="listen-stop">
        <Icon name="stop" />
        {t("stop")}
      </span>
    </button>
  );
}
