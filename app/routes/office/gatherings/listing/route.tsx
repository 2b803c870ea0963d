import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { ListingQuery } from "#app/domain/gatherings/forms.ts";
import { listingTexts } from "#app/domain/gatherings/listing-texts.server.ts";
import { sourcesToChoose } from "#app/domain/sources/sources.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { LANGUAGE_CODES, LANGUAGES } from "#app/i18n/languages.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_reach:listing.title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { language, via } = readFields(new URL(request.url).searchParams, ListingQuery);
  const listing = await listingTexts(db, { by, gatheringId: params.id ?? "", language, via });
  return { listing, language, via, sources: await sourcesToChoose(db, { by }) };
});

/** Texts for sites that take no program's word: choose a language, copy, paste. */
export default function Listing() {
  const { t } = useTranslation("office_reach");
  const href = useHref();
  const reader = officeLanguage(useLanguage());
  const nameOf = (code: string) => languageName(code, reader);
  const { listing, language, via, sources } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href(`/office/gatherings/${listing.gatheringId}`)}>
        <span {...inLanguage(listing.textLanguage)}>{listing.title}</span>
      </BackLink>
      <PageTitle lead={t("listing.lead")}>{t("listing.title")}</PageTitle>
      <form method="get" className="form mb-8">
        <Select
          name="language"
          label={t("poster.language")}
          defaultValue={language}
          options={LANGUAGE_CODES.map((code) => ({ value: code, label: LANGUAGES[code].name }))}
        />
        <Select
          name="via"
          label={t("sources.column.source")}
          defaultValue={via}
          options={sources.map(({ code, name }) => ({
            value: code,
            label: name ?? t(`sources.built_in.${code}`),
          }))}
        />
        <Button look="quiet">{t("poster.show")}</Button>
      </form>
      {listing.textLanguage !== language && (
        <div className="mb-8">
          <Notice tone="mind">
            <p>{t("listing.in_other", { language: nameOf(listing.textLanguage) })}</p>
            <Actions>
              <LinkButton
                href={href(`/office/gatherings/${listing.gatheringId}/texts/${language}`)}
                look="quiet"
                icon="pencil"
              >
                {t("listing.write")}
              </LinkButton>
            </Actions>
          </Notice>
        </div>
      )}
      <div className="grid gap-8">
        {listing.texts.map(({ site, text }) => (
          <div
            key={site}
            className="grid gap-3"
            data-copy-from={site}
            data-copy={t("listing.copy")}
            data-copied={t("listing.copied")}
          >
            <TextArea
              name={site}
              label={t(`listing.${site}`)}
              defaultValue={text}
              rows={site === "lahella" ? 12 : 6}
              readOnly
              {...inLanguage(language)}
            />
          </div>
        ))}
      </div>
    </>
  );
}
