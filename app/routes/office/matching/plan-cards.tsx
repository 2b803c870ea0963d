import { useTranslation } from "react-i18next";
import type { Workbench } from "#app/domain/matching/workbench.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { TheTwo, useTwoNames } from "./man-in-plan.tsx";
import { usePlanHref, useRoundOfPlan } from "./plan-href.ts";
import { Why } from "./why.tsx";

type Pair = Workbench["pairs"][number];
const CHOSEN = "chosen-pairs";

/** The pairs of the plan, each with a box to choose it, its reasons, and what else can be done. */
export function PlanCards({ bench }: { bench: Workbench }) {
  const { t } = useTranslation("office_matching");
  const { pairs, counts } = bench;
  return (
    <section className="grid gap-4">
      <h2>{t("plan.title")}</h2>
      <AcceptButtons />
      <ol className="grid items-start gap-4 lg:grid-cols-2">
        {pairs.map((pair) => (
          <li key={pair.participantId + pair.supportPersonId}>
            <PairCard pair={pair} pins={bench.pins} />
          </li>
        ))}
      </ol>
      {counts.pairs > pairs.length && (
        <p className="text-soft">{t("plan.more", { count: counts.pairs - pairs.length })}</p>
      )}
      <Choose bench={bench} />
    </section>
  );
}

function PairCard({ pair, pins }: { pair: Pair; pins: Workbench["pins"] }) {
  const { t } = useTranslation("office_matching");
  const planHref = usePlanHref();
  const key = `${pair.participantId}.${pair.supportPersonId}`;
  const pin = pins.find(
    (one) =>
      one.participantId === pair.participantId && one.supportPersonId === pair.supportPersonId,
  );
  const compare = `/comparison?participantId=${pair.participantId}&supportPersonId=${pair.supportPersonId}`;
  return (
    <div className="card grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <label className="choice no-print">
          <input type="checkbox" name="pair" value={key} form={CHOSEN} />
          <span>
            {t("plan.choose")}
            <span className="sr-only"> {useTwoNames()(pair)}</span>
          </span>
        </label>
        <Badges pair={pair} />
      </div>
      <TheTwo {...pair} />
      <Why reasons={pair.reasons} mind={pair.mind} />
      <Actions>
        {pin ? (
          <Form action={planHref(`/decisions/${pin.id}/removal`)} className="">
            <Button look="quiet">{t("plan.unpin")}</Button>
          </Form>
        ) : (
          <Form action={planHref("/pins")} className="">
            <input type="hidden" name="participantId" value={pair.participantId} />
            <input type="hidden" name="supportPersonId" value={pair.supportPersonId} />
            <Button look="quiet">{t("plan.pin")}</Button>
          </Form>
        )}
        <LinkButton look="quiet" href={planHref(compare)}>
          {t("plan.compare")}
        </LinkButton>
      </Actions>
    </div>
  );
}

function Badges({ pair }: { pair: Pair }) {
  const { t } = useTranslation("office_matching");
  return (
    <span className="flex flex-wrap gap-2">
      {pair.wish && (
        <Badge tone="good" icon="heart">
          {t(`plan.wish.${pair.wish}`)}
        </Badge>
      )}
      {pair.isPinned && <Badge icon="check">{t("plan.pinned")}</Badge>}
      {pair.given.map((rule) => (
        <Badge key={rule} tone="mind">
          {t(`plan.rule.${rule}`)}
        </Badge>
      ))}
    </span>
  );
}

/** Leads to a page that shows what is chosen, where it is sent. */
function Choose({ bench: { relaxed } }: { bench: Workbench }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  const round = useRoundOfPlan();
  return (
    <form id={CHOSEN} method="get" action={href("/office/matching/acceptance")}>
      {relaxed.map((rule) => (
        <input key={rule} type="hidden" name="relaxed" value={rule} />
      ))}
      {round && <input type="hidden" name="round" value={round} />}
      <AcceptButtons />
    </form>
  );
}

/** Above and below the list, which can be long; both send the boxes that are ticked. */
function AcceptButtons() {
  const { t } = useTranslation("office_matching");
  return (
    <Actions>
      <Button icon="handshake" form={CHOSEN}>
        {t("plan.accept_chosen")}
      </Button>
      <Button look="quiet" name="all" value="yes" form={CHOSEN}>
        {t("plan.accept_all")}
      </Button>
    </Actions>
  );
}
