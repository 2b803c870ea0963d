import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";

/** Who would like to stop or rest, and how both say that it was: for the office only. */
export function SaidCard({ screen }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const { wishes, farewells } = screen;
  if (wishes.length === 0 && farewells.length === 0) return null;
  return (
    <Card title={t("said.title")} id="said">
      <div className="grid gap-6">
        <p className="text-soft">{t("said.hint")}</p>
        {wishes.map((wish) => (
          <Wish key={wish.id} wish={wish} />
        ))}
        {farewells.map((one) => (
          <Farewell key={one.id} farewell={one} screen={screen} />
        ))}
      </div>
    </Card>
  );
}

function Wish({ wish: { id, name, what, words, on } }: { wish: PairScreen["wishes"][number] }) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  const at = useHref()(`/office/wishes/${id}/handling`);
  return (
    <div className="grid justify-items-start gap-3">
      <p className="font-semibold">{t(`said.${what}`, { name, day: formatDay(on, language) })}</p>
      {words && <Words text={words} />}
      <Form id={`wish-${id}`} action={at}>
        <Button look="quiet">{t("said.handle_wish")}</Button>
      </Form>
    </div>
  );
}

function Farewell({
  farewell: { id, personId, said, asks, handledOn, told },
  screen: { men },
}: {
  farewell: PairScreen["farewells"][number];
  screen: PairScreen;
}) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  const href = useHref();
  const at = href(`/office/farewells/${id}/handling`);
  const tell = href(`/office/farewells/${id}/telling`);
  const man = personId === men.participant.id ? men.participant : men.supportPerson;
  if (!said) {
    return (
      <div className="grid justify-items-start gap-2">
        <h3>{t("said.after", { name: man.name })}</h3>
        <p>{t("pair.check_in_silent")}</p>
        <LinkButton look="quiet" icon="phone" href={tell}>
          {t("telling.do")}
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="grid justify-items-start gap-2">
      <h3>{t("said.after", { name: man.name })}</h3>
      {told && (
        <p className="text-soft">
          {t("telling.told", { name: told.to, day: formatDay(told.on, language) })}
        </p>
      )}
      <p>{t(`said.faces.${said.face}`)}</p>
      {said.morePeople && <p>{t(`said.more_people.${said.morePeople}`)}</p>}
      {said.moreAtHome && <p>{t(`said.more_at_home.${said.moreAtHome}`)}</p>}
      {said.next && <p>{t(`said.next.${said.next}`)}</p>}
      {said.words && <Words text={said.words} />}
      {handledOn && <p>{t("pair.check_in_handled_on", { day: formatDay(handledOn, language) })}</p>}
      {asks && (
        <Form id={`farewell-${id}`} action={at}>
          <Button look="quiet">{t("pair.check_in_handle")}</Button>
        </Form>
      )}
    </div>
  );
}

function Words({ text }: { text: string }) {
  return (
    <p dir="auto" className="whitespace-pre-line border-s-4 border-line ps-3">
      {text}
    </p>
  );
}
