import { useTranslation } from "react-i18next";
import type { Idea } from "#app/domain/pairs/ideas.ts";
import type { EventForPair } from "#app/domain/today/pair-ideas.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Comma } from "#app/ui/comma.tsx";
import { Form } from "#app/ui/form.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";

const ICONS: Record<Idea, IconName> = {
  walk: "outdoors",
  library: "book",
  games: "star",
  thermos: "coffee",
  cook: "food",
  sauna: "sauna",
  form: "id_card",
  phone: "phone",
  words: "chat",
  music: "music",
  football: "sport",
  outdoor_gym: "sport",
  fishing: "outdoors",
  swim: "swimming",
  berries: "outdoors",
  skate: "sport",
};

/** What the two could do: dates of this week that suit both, and what costs nothing ever. */
export function IdeasCard({
  events,
  ideas,
  other,
}: {
  events: EventForPair[];
  ideas: Idea[];
  other: string;
}) {
  const { t } = useTranslation("pair_ideas");
  const href = useHref();
  return (
    <Card title={t("title")} id="ideas">
      <div className="grid gap-5">
        {events.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <>
            <h3>{t("events")}</h3>
            <ul className="grid gap-5">
              {events.map((event) => (
                <li key={event.id}>
                  <EventIdea event={event} />
                </li>
              ))}
            </ul>
            <p className="text-soft">{t("together_hint", { other })}</p>
          </>
        )}
        <p>
          <a className="thumb" href={href("/events")}>
            {t("all")}
          </a>
        </p>
        <h3>{t("ideas")}</h3>
        <ul className="grid gap-3">
          {ideas.map((idea) => (
            <li key={idea} className="icon-line">
              <Icon name={ICONS[idea]} />
              <span>{t(`idea.${idea}`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function EventIdea({ event }: { event: EventForPair }) {
  const { t } = useTranslation("pair_ideas");
  const href = useHref();
  const language = useLanguage();
  const written = LANGUAGES[event.textLanguage as Language];
  return (
    <div className="grid justify-items-start gap-2">
      <p>
        <a className="thumb font-semibold" href={href(`/events/${event.id}`)}>
          <span lang={written?.html} dir={written?.dir ?? "auto"}>
            {event.title}
          </span>
        </a>{" "}
        {event.isFree && <Badge tone="good">{t("free")}</Badge>}
        <br />
        <span className="text-soft">
          {formatInstant(event.startsAt, language)}
          <Comma />
          <bdi>{event.place}</bdi>
          <Comma />
          {event.municipality}
        </span>
      </p>
      {event.token ? (
        <LinkButton look="quiet" icon="check" href={href(`/sign-ups/${event.token}`)}>
          {t("coming")}
        </LinkButton>
      ) : (
        <Form id={`together-${event.id}`} action={href(`/events/${event.id}/sign-ups`)}>
          <input type="hidden" name="friends" value="1" />
          <Button look="quiet" icon="pair">
            {t("together")}
          </Button>
        </Form>
      )}
    </div>
  );
}
