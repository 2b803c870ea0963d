import { useTranslation } from "react-i18next";
import type { Part, Row } from "#app/domain/today/rows.ts";
import { formatDay, formatList } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { PhoneLink } from "#app/ui/bdi.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { PutOff } from "./put-off.tsx";
import type { TodayPage } from "./route.tsx";
import { RowForms } from "./row-forms.tsx";
import { queryOf } from "./row-href.ts";

type Men = TodayPage["men"];

/** One part of Today, the oldest promise first: who, why, since when, and what to do right here. */
export function NeedList({ part, page }: { part: Part; page: TodayPage }) {
  const { t } = useTranslation("office_today");
  const href = useHref();
  const group = page[part];
  if (group.rows.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2>
        {t(part)} <span className="tabs-count">{group.count}</span>
      </h2>
      <ul className="card grid divide-y divide-line py-0">
        {group.rows.map((row) => (
          <li key={row.key} id={row.key} className="grid gap-4 py-4">
            <NeedRow row={row} page={page} />
            {row.snooze && <PutOff row={row} snooze={row.snooze} page={page} />}
            {row.key === page.open && <RowForms row={row} page={page} />}
          </li>
        ))}
      </ul>
      {page.only === null && group.count > group.rows.length && (
        <p>
          <a href={href(`/office?${queryOf({ ...page, only: part, page: 1 })}`)}>
            {t(`show.${part}`, { count: group.count })}
          </a>
        </p>
      )}
      {page.only === part && (
        <Pagination
          page={page.page}
          pages={page.pages}
          hrefOf={(to) => href(`/office?${queryOf({ ...page, page: to })}`)}
        />
      )}
    </section>
  );
}

function NeedRow({ row, page }: { row: Row; page: TodayPage }) {
  const { men } = page;
  const { t } = useTranslation("office_today");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  return (
    <div className="grid items-center gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_19rem_auto]">
      <div className="grid gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="text-base">
            <a href={href(pathOf(row))} dir="auto">
              <Names row={row} men={men} />
            </a>
          </h3>
          <Badge tone={row.urgency === "now" ? "urgent" : "mind"}>
            {t(`why.${row.why}`, { count: page.waitingDays })}
          </Badge>
          <span className="text-sm text-soft">{useSince(row)}</span>
        </div>
        <p>{t(`what.${row.why}`)}</p>
        {row.also.length > 0 && (
          <p className="text-soft">
            {t("also", {
              what: formatList(
                [...new Set(row.also)].map((why) => t(`why.${why}`, { count: page.waitingDays })),
                language,
              ),
            })}
          </p>
        )}
      </div>
      <Contacts row={row} men={men} />
      <div className="flex flex-wrap gap-3">
        {row.key !== page.open && (
          <LinkButton
            look="quiet"
            href={href(`/office?${queryOf(page)}&row=${row.key}#${row.key}`)}
          >
            {t("act")}
            <span className="sr-only">
              : <Names row={row} men={men} />
            </span>
          </LinkButton>
        )}
        {row.checkInId && (
          <LinkButton
            look="quiet"
            icon="phone"
            href={href(`/office/check-ins/${row.checkInId}/telling`)}
          >
            {t("told")}
            <span className="sr-only">
              : <Names row={row} men={men} />
            </span>
          </LinkButton>
        )}
        <LinkButton look="quiet" href={href(pathOf(row))}>
          {t(`do.${isAtPair(row) ? "pair" : row.why}`)}
        </LinkButton>
      </div>
    </div>
  );
}

/** What is no man has a name of its own. */
const NAMELESS: Partial<Record<Row["about"]["kind"], string>> = {
  feedback: "feedback_title",
  round: "round_title",
};

/** A pair and a proposal are named by both men, a man and a letter by himself. */
function Names({ row, men }: { row: Row; men: Men }) {
  const { t } = useTranslation("office_today");
  const isOfTwo = row.about.kind === "pair";
  const [supportPerson, participant] = row.call.map((id) => men[id]?.name ?? "");
  const alone = men[row.personId ?? ""];
  const nameless = t(NAMELESS[row.about.kind] ?? "unknown");
  return (
    <>
      {isOfTwo ? t("names", { participant, supportPerson }) : (alone?.name ?? nameless)}
      {row.call.some((id) => men[id]?.isProtected) && (
        <span className="ms-2 inline-flex align-middle">
          <Icon name="lock" />
          <span className="sr-only">{t("protected")}</span>
        </span>
      )}
    </>
  );
}

/** Who to call or write to, and how: the phone's own dialler and messages are one press away. */
function Contacts({ row, men }: { row: Row; men: Men }) {
  const { t } = useTranslation("office_today");
  const reachable = row.call.map((id) => men[id]).filter((man) => man !== undefined);
  const several = reachable.length > 1;
  return (
    <ul className="grid gap-1">
      {reachable.map((man) => (
        <li key={man.id} className="flex flex-wrap items-center gap-x-3">
          {several && <bdi className="text-soft">{man.name}</bdi>}
          {man.phone && (
            <>
              <PhoneLink phone={man.phone} />
              <WriteTo man={man} href={`sms:${man.phone}`} word={t("text_message")} />
            </>
          )}
          {man.email && <WriteTo man={man} href={`mailto:${man.email}`} word={t("email")} />}
        </li>
      ))}
    </ul>
  );
}

/** One word for a way to write, so that a row stays a row; whom it reaches is said to who only hears it. */
function WriteTo({ man, href, word }: { man: { name: string }; href: string; word: string }) {
  return (
    <a href={href} className="contact-link">
      {word}
      <span className="sr-only">
        : <bdi>{man.name}</bdi>
      </span>
    </a>
  );
}

function useSince({ days, since }: Row) {
  const { t } = useTranslation("office_today");
  const language = officeLanguage(useLanguage());
  if (days === 0) return t("since.today");
  if (days === 1) return t("since.yesterday");
  return t("since.days", { count: days, day: formatDay(since, language) });
}

function isAtPair({ about }: Row): boolean {
  return about.kind === "pair" || about.kind === "check_in" || about.kind === "said";
}

function pathOf({ about, why }: Row): string {
  switch (about.kind) {
    case "pair":
      if (why === "first_times") return `/office/pairs/${about.id}/first-meeting`;
      return `/office/pairs/${about.id}`;
    case "said":
      if (why === "wants_another") return `/office/pairs/${about.id}#first-meeting`;
      return `/office/pairs/${about.id}#said`;
    case "check_in":
      return `/office/pairs/${about.id}#check-ins`;
    case "proposal":
      return `/office/proposals/${about.id}`;
    case "feedback":
      return `/office/feedback#${about.id}`;
    case "round":
      return `/office/rounds/${about.id}`;
    case "letter":
      return `/office/outbox/${about.id}`;
    default:
      if (why === "wish_to_meet") return "/office/matching";
      return why === "waiting_long" || why === "suggest_again"
        ? `/office/people/${about.id}/matches`
        : `/office/people/${about.id}`;
  }
}
