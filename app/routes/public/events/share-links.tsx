import { useTranslation } from "react-i18next";
import { usePageContext } from "#app/http/page-context.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";

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
  return (
    <div className="no-print grid gap-4">
      <div
        className="actions"
        data-share={address}
        data-text={text}
        data-send={t("share.send")}
        data-copy={t("share.copy")}
        data-copied={t("share.copied")}
      >
        <a
          className="button button-quiet"
          href={`https://wa.me/?text=${encodeURIComponent(`${text} ${address}`)}`}
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
