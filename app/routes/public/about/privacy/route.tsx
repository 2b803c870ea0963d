import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { OfficeContactLines } from "../office-contact.tsx";

export const handle: PageHandle = {
  title: (t) => t("privacy:title"),
  found: (t) => t("privacy:lead"),
};

export async function loader() {
  const { office_phone: phone, office_email: email } = await readSettings(db);
  return { phone, email };
}

/** GDPR articles 13 to 22 in words that a man reads who has never heard of them. */
export default function Privacy() {
  const { t } = useTranslation("privacy");
  const href = useHrefVia();
  const office = useLoaderData<typeof loader>();
  const kept = ["event", "round", "letter", "shown", "applicant", "pair", "feedback", "told"].map(
    (key) => ({
      term: t(`how_long.${key}`),
      value: t(`how_long.${key}_time`),
    }),
  );
  return (
    <>
      <BackLink href={href("/about")}>{t("about:title")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="prose">
        <Notice icon="lock" title={t("authority.title")}>
          <p>{t("authority.text")}</p>
        </Notice>
        <h2>{t("ask.title")}</h2>
        <Sentences group="ask" keys={["name", "contact", "languages", "area", "wishes"]} />
        <h2>{t("never.title")}</h2>
        <p>{t("never.text")}</p>
        <h2>{t("who.title")}</h2>
        <Sentences group="who" keys={["office", "pair", "host", "protected", "human"]} />
        <h2>{t("how_long.title")}</h2>
        <Facts items={kept} />
        <h2>{t("rights.title")}</h2>
        <Sentences group="rights" keys={["see", "correct", "remove", "object", "complain"]} />
        <p>{t("rights.how")}</p>
        <p>
          <LinkButton href={href("/me/data")} look="quiet" icon="person">
            {t("rights.open")}
          </LinkButton>
        </p>
        <h2>{t("cookies.title")}</h2>
        <p>{t("cookies.text")}</p>
        <h2>{t("controller.title")}</h2>
        <p>{t("controller.text")}</p>
        <p>
          <a href={`${href("/about/accessibility")}#feedback`}>{t("controller.contact")}</a>
        </p>
        <OfficeContactLines {...office} />
      </div>
    </>
  );
}

function Sentences({ group, keys }: { group: string; keys: string[] }) {
  const { t } = useTranslation("privacy");
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>{t(`${group}.${key}`)}</li>
      ))}
    </ul>
  );
}
