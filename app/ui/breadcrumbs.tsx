import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/** One step up, above the page's title. Its arrow points to where reading comes from. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="back-link" href={href}>
      <Icon name="back" />
      {children}
    </a>
  );
}

/** Where this page lies, for screens two or more steps deep. The page itself is not in it. */
export function Breadcrumbs({ trail }: { trail: { href: string; label: string }[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("nav.trail")} className="no-print">
      <ol className="breadcrumbs">
        {trail.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <Icon name="chevron" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
