import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { LanguagePicker } from "./language-picker.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Toast } from "./toast.tsx";
import { Wordmark } from "./wordmark.tsx";

/** Who is here, what the last action wants to say, and where we are. */
export type FrameData = {
  viewer: { name: string; isOffice: boolean; isMan: boolean } | null;
  said: string | null;
  here: { path: string; query: string };
};

/** What every page has around it: skip link, wordmark, ways to go, language, footer. */
export function Frame({ data, children }: { data: FrameData | undefined; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Header data={data} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 py-6">
        {data?.said && <Toast code={data.said} />}
        {children}
      </main>
      <Footer data={data} />
    </>
  );
}

function Header({ data }: { data: FrameData | undefined }) {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
        <a href={href("/")}>
          <Wordmark />
        </a>
        <nav aria-label={t("nav.main")} className="flex flex-wrap gap-x-4 gap-y-1">
          <a href={href("/events")}>{t("nav.events")}</a>
          <a href={href("/join")}>{t("nav.join")}</a>
          <a href={href("/volunteer")}>{t("nav.volunteer")}</a>
          <a href={href("/services")}>{t("nav.services")}</a>
          {data?.viewer?.isMan && <a href={href("/me")}>{t("nav.me")}</a>}
          {data?.viewer?.isOffice && <a href={href("/office")}>{t("nav.office")}</a>}
          {!data?.viewer && <a href={href("/sign-in")}>{t("nav.sign_in")}</a>}
        </nav>
      </div>
    </header>
  );
}

function Footer({ data }: { data: FrameData | undefined }) {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <footer className="mt-12 border-t border-line">
      <div className="mx-auto grid max-w-6xl gap-4 px-4 py-6">
        <LanguagePicker here={data?.here} />
        <nav aria-label={t("nav.more")} className="flex flex-wrap gap-x-4">
          <a href={href("/about")}>{t("nav.about")}</a>
          <a href={href("/about/privacy")}>{t("nav.privacy")}</a>
          <a href={href("/about/accessibility")}>{t("nav.accessibility")}</a>
        </nav>
      </div>
    </footer>
  );
}
