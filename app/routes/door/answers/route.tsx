import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type AnswersAtDoor, answersAtDoor } from "#app/domain/gatherings/door-answers.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireViewer } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("door:answers.title") };

export const headers = () => ({ "Cache-Control": "private, no-store" });

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireViewer(request);
  return answersAtDoor(db, { by, eventId: params.id ?? "", language: languageOf(request) });
});

/** Shoe sizes and the like, so that whoever runs the date can prepare it. */
export default function DoorAnswers() {
  const { t } = useTranslation("door");
  const href = useHref();
  const { id, title, textLanguage, questions } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href(`/door/${id}`)}>{t("code.back")}</BackLink>
      <PageTitle lead={t("answers.hint")}>
        <span {...inLanguage(textLanguage)}>{title}</span>
      </PageTitle>
      {questions.length === 0 && <p>{t("answers.none")}</p>}
      <div className="grid gap-6">
        {questions.map((one) => (
          <Card key={one.id} title={<span {...inLanguage(one.textLanguage)}>{one.question}</span>}>
            <Answers {...one} />
          </Card>
        ))}
      </div>
    </>
  );
}

function Answers({ kind, answers }: AnswersAtDoor["questions"][number]) {
  const { t } = useTranslation(["door", "questions"]);
  if (answers.length === 0) return <p className="text-soft">{t("answers.none")}</p>;
  return (
    <ul className="grid gap-2">
      {answers.map(({ id, name, answer }) => (
        <li key={id} className="door-answer">
          <bdi>{name ?? t("answers.hidden")}</bdi>
          {answer !== null && (
            <bdi className="font-semibold">
              {kind === "yes_no" ? t(`questions:${answer as "yes" | "no"}`) : answer}
            </bdi>
          )}
        </li>
      ))}
    </ul>
  );
}
