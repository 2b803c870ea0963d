import { useTranslation } from "react-i18next";

/** What the last action did, said once; `code` is a key of `common:toast`. */
export function Toast({ code }: { code: string }) {
  const { t, i18n } = useTranslation();
  if (!i18n.exists(`common:toast.${code}`)) return null;
  return (
    <p role="status" className="mb-4 rounded-lg border border-line bg-good-soft px-4 py-3">
      {t(`toast.${code}`)}
    </p>
  );
}
