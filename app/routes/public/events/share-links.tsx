import { useTranslation } from "react-i18next";
import { type BuiltIn, SOURCE_PARAM } from "#app/domain/sources/source.ts";
import { usePageContext } from "#app/http/page-context.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** What comes of links that visitors pass on is counted too (docs/decisions/0020). */
const PASSED_ON: BuiltIn = "shared";

/**
 * A page to pass on: the phone's own share sheet where there is one, copying, and WhatsApp. What is
 * sent is the public address and `text`, nothing of who sends it. `shown`: the address can be read
 * and copied by hand too.
 */
export function ShareLinks({
  path,
  text,
  shown = false,
}: {
  path: string;
  text: string;
  shown?: boolean;
}) {
  const { t } = useTranslation("finding");
  const address = usePageContext().site + path;
  const passedOn = `${address}${path.includes("?") ? "&" : "?"}${SOURCE_PARAM}=${PASSED_ON}`;
  return (
    <div className="no-print grid gap-4">
      <div
        className="actions"
        data-share={passedOn}
        data-text={text}
        data-send={t("share.send")}
        data-copy={t("share.copy")}
        data-copied={t("share.copied")}
      >
        <a
          className="button button-quiet"
          href={`https://wa.me/?text=${encodeURIComponent(`${text} ${passedOn}`)}`}
          rel="noopener noreferrer external"
        >
          <Icon name="chat" />
          {t("share.whatsapp")}
        </a>
      </div>
      {shown && (
        <TextField
          name="link"
          label={t("share.address")}
          defaultValue={address}
          readOnly
          dir="ltr"
        />
      )}
    </div>
  );
}
