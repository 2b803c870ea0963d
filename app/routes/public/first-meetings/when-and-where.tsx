import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { FirstMeetingPage } from "./route.tsx";

/** When, once it is fixed, and the public place with its address. */
export function WhenAndWhere({ page: { meetAt, place, address } }: { page: FirstMeetingPage }) {
  const { t } = useTranslation("pairs");
  const language = useLanguage();
  return (
    <Facts
      items={[
        { term: t("pair.when"), value: meetAt && formatInstant(meetAt, language), icon: "clock" },
        {
          term: t("pair.where"),
          value: place && (
            <>
              <bdi>{place}</bdi>
              {address && (
                <>
                  <br />
                  <bdi>{address}</bdi>
                </>
              )}
            </>
          ),
          icon: "place",
        },
      ]}
    />
  );
}
