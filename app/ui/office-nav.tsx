import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Icon, type IconName } from "./icon.tsx";

const WAYS = [
  { path: "", key: "today", icon: "inbox" },
  { path: "/people", key: "people", icon: "people" },
  { path: "/matching", key: "matching", icon: "handshake" },
  { path: "/pairs", key: "pairs", icon: "pair" },
  { path: "/gatherings", key: "gatherings", icon: "calendar" },
  { path: "/reports", key: "reports", icon: "chart" },
  { path: "/places", key: "places", icon: "place" },
  { path: "/outbox", key: "outbox", icon: "mail" },
  { path: "/feedback", key: "feedback", icon: "chat" },
  { path: "/audit", key: "audit", icon: "eye" },
  { path: "/settings", key: "settings", icon: "settings" },
] as const satisfies { path: string; key: string; icon: IconName }[];

/** The rooms of the office, below the site's header; `counts` says how much waits in a room. */
export function OfficeNav({
  counts = {},
}: {
  counts?: Partial<Record<(typeof WAYS)[number]["key"], number>>;
}) {
  const { t } = useTranslation("office_nav");
  const here = useLocation().pathname;
  const office = useHref()("/office");
  return (
    <nav aria-label={t("label")} className="office-nav full-width">
      <div className="page-width office-nav-row" data-in-view="">
        {WAYS.map(({ path, key, icon }) => {
          const href = office + path;
          const isHere = path === "" ? here === office : `${here}/`.startsWith(`${href}/`);
          const count = counts[key];
          return (
            <a
              key={key}
              href={href}
              className="nav-link"
              aria-current={isHere ? "page" : undefined}
            >
              <Icon name={icon} />
              {t(key)}
              {count ? <span className="tabs-count">{count}</span> : null}
            </a>
          );
        })}
      </div>
    </nav>
  );
}
