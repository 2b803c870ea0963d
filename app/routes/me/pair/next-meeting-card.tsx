import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import type { MyPair } from "./route.tsx";

/** When and where they meet next, or that it is time to agree on it. */
export function NextMeetingCard({ pair }: { pair: MyPair }) {
  const { t } = useTranslation(["pairs", "first_meeting", "pair_ideas"]);
  const href = useHref();
  const language = useLanguage();
  const plan = href(`/me/pair/next-meeting?pair=${pair.id}`);
  if (!pair.nextMeetingAt) {
    // The notice above the cards asks for his ticks.
    if (pair.first) return null;
    return (
      <Card title={t("pair.next")}>
        <p className="mb-4">{t(pair.firstMeetingOn ? "pair.next_none" : "pair.next_first")}</p>
        <LinkButton look="quiet" icon="calendar" href={plan}>
          {t("pair.plan")}
        </LinkButton>
      </Card>
    );
  }
  return (
    <Card title={t("pair.next")}>
      {pair.asks && <p className="mb-3 font-semibold">{t("pair.next_passed")}</p>}
      <Facts
        items={[
          {
            term: t("pair.when"),
            value: formatInstant(pair.nextMeetingAt, language),
            icon: "clock",
          },
          {
            term: t("pair.where"),
            value: pair.nextMeetingPlace && <bdi>{pair.nextMeetingPlace}</bdi>,
            icon: "place",
          },
        ]}
      />
      <div className="mt-4">
        <Actions>
          {pair.first ? (
            <>
              {!pair.asks && (
                <LinkButton
                  look="quiet"
                  icon="calendar"
                  href={href(`/first-meetings/${pair.first.token}/calendar.ics`)}
                  type="text/calendar"
                >
                  {t("pair_ideas:calendar")}
                </LinkButton>
              )}
              <LinkButton look="quiet" href={href(`/first-meetings/${pair.first.token}`)}>
                {t("first_meeting:see")}
              </LinkButton>
            </>
          ) : (
            <>
              <LinkButton
                look="quiet"
                icon="calendar"
                href={href(`/me/pair/next-meeting/calendar.ics?pair=${pair.id}`)}
                type="text/calendar"
              >
                {t("pair_ideas:calendar")}
              </LinkButton>
              <LinkButton look="quiet" icon="pencil" href={plan}>
                {t("pair.change")}
              </LinkButton>
              <Cancel pair={pair} />
            </>
          )}
        </Actions>
      </div>
    </Card>
  );
}

function Cancel({ pair }: { pair: MyPair }) {
  const { t } = useTranslation("pairs");
  const href = useHref();
  return (
    <Ask label={t("pair.cancel")} title={t("pair.cancel_title")}>
      <Form action={href("/me/pair/next-meeting/removal")}>
        <p>{t("pair.cancel_text")}</p>
        <input type="hidden" name="pairId" value={pair.id} />
        <Button look="careful">{t("pair.cancel_confirm")}</Button>
      </Form>
    </Ask>
  );
}
