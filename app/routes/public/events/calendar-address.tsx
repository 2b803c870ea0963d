import { useTranslation } from "react-i18next";
import { usePageContext } from "#app/http/page-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";

/**
 * A calendar to follow: a button that phones and computers open in their own calendar, and the
 * address for those that ask for one (Google). `path` begins with a slash.
 */
export function CalendarAddress({ path, label }: { path: string; label: string }) {
  const { t } = useTranslation("feeds");
  const address = usePageContext().site + path;
  return (
    <div className="grid gap-4">
      <div className="actions">
        <LinkButton href={address.replace(/^https?:/, "webcal:")} icon="calendar" look="quiet">
          {t("follow.open")}
        </LinkButton>
      </div>
      <TextField name="address" label={label} defaultValue={address} readOnly dir="ltr" />
    </div>
  );
}
