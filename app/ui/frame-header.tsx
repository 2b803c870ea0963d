import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "./button.tsx";
import type { FrameData } from "./frame-data.ts";
import { Icon, type IconName } from "./icon.tsx";
import { LanguageMenu } from "./language-picker.tsx";
import { useHrefVia } from "./via.tsx";
import { Wordmark } from "./wordmark.tsx";

type Way = { path: string; text: string; icon: IconName };
type Props = { data: FrameData | undefined };

/** The wordmark, the ways to go and the language. On a phone the ways fold into a menu. */
export function Header({ data }: Props) {
  const { t } = useTranslation();
  const href = useHrefVia();
  return (
    <header className="site-header">
      <div className="page-width site-header-row">
        <a className="site-home" href={href("/")}>
          <Wordmark />
        </a>
        <nav aria-label={t("nav.main")} className="site-nav">
          <SiteWays data={data} />
        </nav>
        <LanguageMenu here={data?.here} />
        <AccountMenu data={data} />
        <details className="menu site-menu" name="header" data-menu="">
          <summary>
            <Icon name="menu" />
            {t("nav.menu")}
          </summary>
          <nav aria-label={t("nav.main")} className="menu-panel">
            <SiteWays data={data} />
            <hr className="menu-line" />
            <AccountWays data={data} />
          </nav>
        </details>
      </div>
    </header>
  );
}

/** On a wide screen: the name of who is signed in, with his ways behind it; or the way in. */
function AccountMenu({ data }: Props) {
  if (!data?.viewer) {
    return (
      <div className="site-account">
        <AccountWays data={data} />
      </div>
    );
  }
  return (
    <details className="menu site-account" name="header" data-menu="">
      <summary>
        <Icon name="person" />
        <bdi>{data.viewer.name}</bdi>
      </summary>
      <div className="menu-panel">
        <AccountWays data={data} />
      </div>
    </details>
  );
}

function SiteWays({ data }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <WayLink data={data} path="/events" text={t("nav.events")} icon="calendar" />
      <WayLink data={data} path="/join" text={t("nav.join")} icon="pair" />
      <WayLink data={data} path="/volunteer" text={t("nav.volunteer")} icon="handshake" />
      <WayLink data={data} path="/services" text={t("nav.services")} icon="heart" />
    </>
  );
}

function AccountWays({ data }: Props) {
  const { t } = useTranslation();
  const href = useHref();
  const viewer = data?.viewer;
  if (!viewer) return <WayLink data={data} path="/sign-in" text={t("nav.sign_in")} icon="key" />;
  return (
    <>
      {viewer.isMan && <WayLink data={data} path="/me" text={t("nav.me")} icon="person" />}
      {viewer.isOffice && (
        <WayLink data={data} path="/office" text={t("nav.office")} icon="inbox" />
      )}
      <WayLink data={data} path="/account" text={t("nav.account")} icon="key" />
      <form method="post" action={href("/sign-out")} className="menu-sign-out">
        <Button look="quiet">{t("nav.sign_out")}</Button>
      </form>
    </>
  );
}

function WayLink({ data, path, text, icon }: Props & Way) {
  const to = useHref()(path);
  const toVia = useHrefVia()(path);
  const here = data?.here.path ?? "";
  return (
    <a className="nav-link" href={toVia} aria-current={isWithin(here, to) ? "page" : undefined}>
      <Icon name={icon} />
      {text}
    </a>
  );
}

/** True on the page itself and on everything below it. */
function isWithin(here: string, path: string) {
  return here === path || here.startsWith(`${path}/`);
}
