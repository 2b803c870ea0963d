import { useTranslation } from "react-i18next";
import type { FaceCode } from "#app/domain/pairs/check-in.ts";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { Icon } from "#app/ui/icon.tsx";

type OneCheckIn = PairScreen["checkIns"][number];
type Named = { checkIn: OneCheckIn; name: string };

/** How each of the two says that it goes: what waits for the office and the latest of each, then the rest. */
export function CheckInsCard({ screen: { checkIns, men, pair } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  if (pair.endedOn && checkIns.length === 0) return null;
  const named = checkIns.map((checkIn) => ({
    checkIn,
    name: [men.participant, men.supportPerson].find(({ id }) => id === checkIn.personId)?.firstName,
  }));
  const first = named.filter(({ checkIn }, position) => {
    const isLatest =
      checkIns.findIndex(({ personId }) => personId === checkIn.personId) === position;
    return isLatest || checkIn.need;
  });
  const older = named.filter((one) => !first.includes(one));
  return (
    <Card title={t("pair.check_ins")} id="check-ins">
      <p className="mb-4 text-soft">
        {t(checkIns.length > 0 ? "pair.check_ins_hint" : "pair.check_ins_none")}
      </p>
      <CheckInList checkIns={first} />
      {older.length > 0 && (
        <details className="mt-4">
          <summary className="py-2 font-semibold">
            {t("pair.check_ins_older", { count: older.length })}
          </summary>
          <CheckInList checkIns={older} />
        </details>
      )}
    </Card>
  );
}

function CheckInList({
  checkIns,
}: {
  checkIns: { checkIn: OneCheckIn; name: string | undefined }[];
}) {
  return (
    <ul className="grid gap-5">
      {checkIns.map(({ checkIn, name = "" }) => (
        <li key={checkIn.id} className="grid justify-items-start gap-2">
          <Heading checkIn={checkIn} name={name} />
          <Said checkIn={checkIn} />
          <Handling checkIn={checkIn} />
        </li>
      ))}
    </ul>
  );
}

function Heading({ checkIn, name }: Named) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  const { sentOn, remindedOn, answeredOn, handledOn, told } = checkIn;
  const day = (on: typeof sentOn) => formatDay(on, language);
  const facts = [
    told && t("telling.told", { name: told.to, day: day(told.on) }),
    told
      ? null
      : answeredOn
        ? t("pair.check_in_answered_on", { day: day(answeredOn) })
        : t("pair.check_in_asked", { day: day(sentOn) }),
    remindedOn && !answeredOn && t("pair.check_in_reminded", { day: day(remindedOn) }),
    !answeredOn && !handledOn && t("pair.check_in_silent"),
    handledOn && t("pair.check_in_handled_on", { day: day(handledOn) }),
  ];
  return (
    <p>
      <bdi className="font-semibold">{name}</bdi>{" "}
      <span className="text-soft">{facts.filter(Boolean).join(", ")}</span>
    </p>
  );
}

function Said({ checkIn: { id, said, need } }: { checkIn: OneCheckIn }) {
  const { t } = useTranslation(["office_pairs", "check_in"]);
  if (!said) return null;
  const face = said.face === null ? null : (String(said.face) as FaceCode);
  return (
    <>
      {face && (
        <p className="icon-line">
          <Icon name={`face_${face}`} />
          <span>{t(`check_in:faces.${face}`)}</span>
        </p>
      )}
      {said.callMe && <Badge tone={need ? "urgent" : "calm"}>{t("pair.check_in_call")}</Badge>}
      {said.didMeet && <p>{t(`pair.check_in_met.${said.didMeet}`)}</p>}
      {said.words && (
        <p dir="auto" className="whitespace-pre-line border-s-4 border-line ps-3">
          {said.words}
        </p>
      )}
      {said.hasVoice && <Voice checkInId={id} />}
    </>
  );
}

/** Fetched when it is played, not before: listening is an entry in the log. */
function Voice({ checkInId }: { checkInId: string }) {
  const { t } = useTranslation("office_pairs");
  const src = useHref()(`/office/check-ins/${checkInId}/voice`);
  return (
    <figure className="grid gap-1">
      <figcaption className="text-soft">{t("pair.check_in_voice")}</figcaption>
      <audio controls preload="none" src={src} className="w-full max-w-80" />
      <a href={src} download="">
        {t("pair.check_in_voice_file")}
      </a>
    </figure>
  );
}

/** A press when he has been talked with, and what he said on the phone, written down for him. */
function Handling({ checkIn: { id, need, canBeTold } }: { checkIn: OneCheckIn }) {
  const { t } = useTranslation("office_pairs");
  const href = useHref();
  const tell = canBeTold && (
    <LinkButton look="quiet" icon="phone" href={href(`/office/check-ins/${id}/telling`)}>
      {t("telling.do")}
    </LinkButton>
  );
  if (!need) return tell || null;
  return (
    <>
      {tell}
      <Form action={href(`/office/check-ins/${id}/handling`)} id={`handle-${id}`}>
        <Button look="quiet" icon="check">
          {t("pair.check_in_handle")}
        </Button>
      </Form>
    </>
  );
}
