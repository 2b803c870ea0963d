import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { Face, Heard, ToldWords } from "../../told-words.tsx";

type OneCheckIn = PairScreen["checkIns"][number];
type Named = { checkIn: OneCheckIn; name: string };

/** How each of the two says that it goes: what waits for the office or is not read yet, and the latest of each, then the rest. */
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
    return isLatest || checkIn.need || checkIn.isUnheard;
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
          <Handling checkIn={checkIn} name={name} />
        </li>
      ))}
    </ul>
  );
}

function Heading({ checkIn, name }: Named) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  const { sentOn, remindedOn, answeredOn, handledOn, heardOn, told } = checkIn;
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
    heardOn && t("pair.check_in_heard_on", { day: day(heardOn) }),
  ];
  return (
    <p>
      <bdi className="font-semibold">{name}</bdi>{" "}
      <span className="text-soft">{facts.filter(Boolean).join(", ")}</span>
    </p>
  );
}

function Said({ checkIn: { id, said, need } }: { checkIn: OneCheckIn }) {
  const { t } = useTranslation("office_pairs");
  if (!said) return null;
  return (
    <>
      {said.face !== null && <Face face={said.face} />}
      {said.callMe && <Badge tone={need ? "urgent" : "calm"}>{t("pair.check_in_call")}</Badge>}
      {said.didMeet && <p>{t(`pair.check_in_met.${said.didMeet}`)}</p>}
      <ToldWords told={{ id, ...said }} />
    </>
  );
}

/** A press when he has been talked with or read, and what he said on the phone, written down for him. */
function Handling({ checkIn, name }: { checkIn: OneCheckIn; name: string }) {
  const { id, need, canBeTold, isUnheard, answeredAt } = checkIn;
  const { t } = useTranslation("office_pairs");
  const href = useHref();
  const tell = canBeTold && (
    <LinkButton look="quiet" icon="phone" href={href(`/office/check-ins/${id}/telling`)}>
      {t("telling.do")}
    </LinkButton>
  );
  if (isUnheard && answeredAt) return <Heard told={{ id, answeredAt }} name={name} />;
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
