import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/** What the last action did, said once; `code` is a key of `common:toast`. */
export function Toast({ code }: { code: string }) {
  const { t, i18n } = useTranslation();
  if (!i18n.exists(`common:toast.${code}`)) return null;
  return (
    <div role="status" tabIndex={-1} data-focus="" className="notice notice-good mb-6">
      <Icon name="check" />
      <p className="notice-body font-semibold">{t(`toast.${code}`)}</p>
    </div>
  );
}
