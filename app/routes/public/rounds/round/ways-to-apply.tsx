import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { useHrefVia } from "#app/ui/via.tsx";
import type { RoundSeen } from "./route.tsx";

/** To the form for whoever is with us already; through a door, and back here, for whoever is not. */
export function WaysToApply({ round }: { round: RoundSeen }) {
  const { t } = useTranslation(["rounds", "home"]);
  const href = useHref();
  const hrefVia = useHrefVia();
  const form = hrefVia(`/rounds/${round.id}/application`);
  if (round.hasApplied) {
    return (
      <div className="grid gap-3">
        <p>{t("applied")}</p>
        <Actions>
          <LinkButton href={href(`/me/rounds/${round.id}`)}>{t("mine_link")}</LinkButton>
        </Actions>
      </div>
    );
  }
  if (round.state !== "open") return null;
  if (round.isMan) {
    return (
      <Actions>
        <LinkButton href={form} icon="check">
          {t("apply")}
        </LinkButton>
      </Actions>
    );
  }
  // Whoever only works in the office applies for others, not here.
  if (round.isSignedIn) return null;
  return (
    <>
      <Actions>
        <LinkButton href={form} icon="key">
          {t("new.known")}
        </LinkButton>
      </Actions>
      <Card title={t("new.title")}>
        <p className="mb-4">{t("new.text")}</p>
        <Actions>
          <LinkButton href={hrefVia(`/join?round=${round.id}`)} icon="pair">
            {t("home:join.go")}
          </LinkButton>
          <LinkButton href={hrefVia(`/volunteer?round=${round.id}`)} icon="handshake">
            {t("home:volunteer.go")}
          </LinkButton>
        </Actions>
      </Card>
    </>
  );
}
