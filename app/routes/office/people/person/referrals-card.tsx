import { useTranslation } from "react-i18next";
import { SERVICES } from "#app/domain/referrals/service.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "./answer.ts";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen } from "./person-screen.ts";
import { TakeBack } from "./take-back.tsx";

/** Where he was shown on to, and whether he got there. */
export function ReferralsCard({ screen: { referrals, today, post } }: { screen: PersonScreen }) {
  const { t } = useTranslation(["office_referrals", "words"]);
  const answer = useAnswerTo("referrals");
  return (
    <Card title={t("title")} id="referrals">
      <div className="grid gap-4">
        {referrals.length === 0 ? (
          <p className="text-soft">{t("none")}</p>
        ) : (
          <ul className="grid divide-y divide-line">
            {referrals.map((referral) => (
              <Referral key={referral.id} referral={referral} />
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-3">
          <Ask label={t("add")} title={t("add_title")} icon="plus" open={answer !== undefined}>
            <Form id="referral" action={usePersonHref()("/referrals")} answer={answer}>
              <input type="hidden" name="post" value={post} />
              <Select
                name="service"
                label={t("service")}
                hint={t("nameless_hint")}
                empty={t("choose")}
                options={SERVICES.map((code) => ({
                  value: code,
                  label: t(`words:service.${code}`),
                }))}
              />
              <DayField name="on" label={t("on")} defaultValue={today} max={today} />
              <Button>{t("save")}</Button>
            </Form>
          </Ask>
          <TakeBack today={today} post={post} />
        </div>
      </div>
    </Card>
  );
}

function Referral({ referral }: { referral: PersonScreen["referrals"][number] }) {
  const { t } = useTranslation(["office_referrals", "words"]);
  const language = officeLanguage(useLanguage());
  const { id, service, on, by, gotThere } = referral;
  const href = usePersonHref();
  return (
    <li className="grid gap-2 py-3 first:pt-0">
      <p>
        <span className="font-semibold">{t(`words:service.${service}`)}</span>{" "}
        {gotThere && (
          <Badge tone={gotThere === "yes" ? "good" : "mind"}>{t(`got_there.${gotThere}`)}</Badge>
        )}
        <span className="block text-soft">
          {formatDay(on, language, { year: true })}, <bdi>{by}</bdi>
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {!gotThere && (
          <Form
            id={`got-there-${id}`}
            action={href(`/referrals/${id}/answer`)}
            className="flex flex-wrap gap-2"
          >
            <Button look="quiet" name="gotThere" value="yes">
              {t("ask.yes")}
            </Button>
            <Button look="quiet" name="gotThere" value="no">
              {t("ask.no")}
            </Button>
          </Form>
        )}
        <Form id={`remove-${id}`} action={href(`/referrals/${id}/removal`)}>
          <Button look="quiet" icon="trash">
            {t("remove")}
          </Button>
        </Form>
      </div>
    </li>
  );
}
