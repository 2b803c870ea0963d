import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import { byName } from "#app/i18n/collation.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { answersBy } from "./answers.server.ts";
import { eventOfDoor } from "./door-screen.server.ts";
import { questionsToAsk } from "./question-screens.server.ts";

type Asked = { by: Viewer; eventId: string; language: Language; at?: Instant };

/**
 * What the men who come have answered, question by question, for the office and the host of this
 * gathering: with first names, no surnames and contacts. Of a man with protected details a host learns
 * only that he has answered: an answer tells who he is. Each man of the register is an audit entry.
 */
export function answersAtDoor(db: Db, { by, eventId, language, at = now() }: Asked) {
  return asOne(db, async (trx) => {
    const event = await eventOfDoor(trx, by, { eventId, language });
    const rows = await trx
      .selectFrom("sign_up")
      .leftJoin("person", "person.id", "sign_up.person_id")
      .select([
        "sign_up.id",
        "sign_up.name",
        "sign_up.series_id as seriesId",
        "sign_up.person_id as personId",
        "person.protected_on as protectedOn",
      ])
      .where("sign_up.event_id", "=", eventId)
      .where("sign_up.cancelled_at", "is", null)
      .where("sign_up.forgotten_at", "is", null)
      .execute();
    const ids = rows.map(({ id }) => id);
    const here = await answersBy(trx, "sign_up_id", ids, language);
    const series = rows.flatMap(({ seriesId }) => seriesId ?? []);
    const inSeries = await answersBy(trx, "series_id", series, language);
    const men = rows
      .sort(byName(language, ({ name }) => name))
      .map((man) => ({ ...man, said: here.get(man.id) ?? inSeries.get(man.seriesId ?? "") ?? [] }));
    for (const { personId, said } of men) {
      if (!personId || said.length === 0) continue;
      const entry = { by: by.accountId, personId, what: "sign_up_viewed", detail: eventId };
      await audit(trx, entry, at);
    }
    const questions = (await questionsToAsk(trx, { eventId, language })).map((asked) => {
      const answers = men.flatMap(({ id, name, protectedOn, said }) => {
        const his = said.find(({ question }) => question === asked.question);
        if (!his) return [];
        const isHidden = protectedOn !== null && !isCoordinator(by);
        return [isHidden ? { id, name: null, answer: null } : { id, name, answer: his.answer }];
      });
      return { ...asked, answers };
    });
    return { id: event.id, title: event.title, textLanguage: event.textLanguage, questions };
  });
}

export type AnswersAtDoor = Awaited<ReturnType<typeof answersAtDoor>>;
