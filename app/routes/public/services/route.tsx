import { useTranslation } from "react-i18next";
import type { IconName } from "#app/ui/icon.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { Urgent } from "./urgent.tsx";

export const handle: PageHandle = {
  title: (t) => t("services:title"),
  found: (t) => t("services:lead"),
};

const SERVICES = [
  { key: "groups", icon: "people", knownAs: "Miesryhmät" },
  { key: "violence", icon: "heart", knownAs: "Lyömätön Linja" },
  { key: "fathers", icon: "child", knownAs: "Isyyden Tueksi" },
  { key: "divorce", icon: "chat", knownAs: "Erosta Elossa" },
  { key: "competence", icon: "book", knownAs: "Miestyön Osaamiskeskus" },
] as const satisfies { key: string; icon: IconName; knownAs: string }[];

/** What else there is for men, in three sentences each: what, for whom, how to get in touch. */
export default function Services() {
  const { t } = useTranslation("services");
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid gap-8">
        <Urgent />
        <Notice title={t("ask.title")}>
          <p>{t("ask.text")}</p>
        </Notice>
        <div className="grid gap-5 md:grid-cols-2">
          {SERVICES.map(({ key, icon, knownAs }) => (
            <section key={key} className="card flex flex-col gap-3">
              <h2 className="icon-line">
                <Icon name={icon} />
                {t(`${key}.title`)}
              </h2>
              <p>{t(`${key}.what`)}</p>
              <p>{t(`${key}.whom`)}</p>
              <p>{t(`${key}.how`)}</p>
              <p className="icon-line mt-auto font-semibold text-brand">
                <Icon name="search" />
                <bdi lang="fi">{knownAs}</bdi>
              </p>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
