import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";

/**
 * What waits in this phone for the network, filled by `browser/pocket.ts`; empty while nothing waits.
 * `signIn`: the page to come back to after signing in.
 */
export function PocketState({ signIn }: { signIn: string }) {
  const { t } = useTranslation("door");
  const href = useHref();
  const number = "#";
  return (
    <div
      role="status"
      tabIndex={-1}
      data-pocket-state=""
      data-waits={t("pocket.waits", { number })}
      data-hint={t("pocket.hint")}
      data-signed-out={t("pocket.signed_out", { number })}
      data-sign-in={t("pocket.sign_in")}
      data-sign-in-href={`${href("/sign-in")}?next=${encodeURIComponent(href(signIn))}`}
      data-refused={t("pocket.refused", { number })}
      data-look={t("pocket.look")}
      data-sent={t("pocket.sent")}
    />
  );
}
