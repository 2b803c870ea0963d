import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { lettersOfReader } from "#app/domain/messages/fewer-letters.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("fewer:title") };

/** Whoever holds the link is the reader of the letters. */
export const loader = asking(async ({ params }: LoaderFunctionArgs) => {
  return data(await lettersOfReader(db, params.token ?? ""), { headers: SECRET_PAGE });
});

export const headers = () => SECRET_PAGE;

/** Which letters he gets, each with one press to stop or take it up again; and what always comes. */
export default function FewerLetters() {
  const { t } = useTranslation("fewer");
  const here = useHref()(`/fewer/${useParams().token}`);
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <ul className="grid max-w-prose gap-5">
        {useLoaderData<typeof loader>().map(({ group, isWanted }) => (
          <li key={group}>
            <Card title={t(`group.${group}`)}>
              <p className="mb-3">{t(isWanted ? "comes" : "comes_not")}</p>
              <Form action={isWanted ? `${here}/${group}` : `${here}/${group}/again`}>
                <Button
                  look="quiet"
                  aria-label={`${t(isWanted ? "stop" : "again")}: ${t(`group.${group}`)}`}
                >
                  {t(isWanted ? "stop" : "again")}
                </Button>
              </Form>
            </Card>
          </li>
        ))}
      </ul>
      <p className="mt-6 max-w-prose text-soft">{t("always")}</p>
    </>
  );
}
