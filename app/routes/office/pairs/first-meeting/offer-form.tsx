import { useTranslation } from "react-i18next";
import { clockOf, dayOf } from "#app/domain/day.ts";
import { TIMES } from "#app/domain/pairs/first-meeting.ts";
import type { FirstMeetingScreen } from "#app/domain/pairs/first-meeting-office.server.ts";
import { Button } from "#app/ui/button.tsx";
import { DayField, TimeField } from "#app/ui/day-field.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { usePairHref } from "../pair/pair-href.ts";

const ROWS = Array.from({ length: TIMES.most }, (_, row) => row + 1);

/** Beside each other on a phone too. */
const DAY_AND_CLOCK =
  "grid grid-cols-2 gap-3 *:min-w-0 [&_.input]:w-full [&_.input]:min-w-0 [&_.input]:px-2";

/** Two to six times at which the coordinator can come, and a public place. */
export function OfferForm({ screen }: { screen: FirstMeetingScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/first-meeting");
  const { suggested, round, places, placeId } = screen;
  return (
    <Form id="offer" action={at} answer={useAnswerTo(at)}>
      <input type="hidden" name="round" value={round} />
      <p className="text-soft">
        {t(suggested.length > 0 ? "first.suggested" : "first.no_suggestion")}
      </p>
      {ROWS.map((row) => {
        const startsAt = suggested[row - 1];
        return (
          <div key={row} className={DAY_AND_CLOCK}>
            <DayField
              name={`day${row}`}
              label={t("first.day", { number: row })}
              defaultValue={startsAt ? dayOf(startsAt) : ""}
            />
            <TimeField
              name={`clock${row}`}
              label={t("first.clock", { number: row })}
              defaultValue={startsAt ? clockOf(startsAt) : ""}
            />
          </div>
        );
      })}
      <Select
        name="placeId"
        label={t("first.place")}
        hint={t("first.place_hint")}
        empty={t("first.choose")}
        options={places}
        defaultValue={placeId ?? ""}
      />
      <Button icon="mail">{t("first.send")}</Button>
    </Form>
  );
}
