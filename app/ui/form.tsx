import { createContext, type FormHTMLAttributes, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "#app/http/answering.server.ts";

const AnswerContext = createContext<Answer | undefined>(undefined);

/**
 * A form that posts and knows the answer that came back: its fields find their error and what
 * was typed by their name. `answer` is the route's action data.
 */
export function Form({
  answer,
  children,
  ...rest
}: { answer?: Answer | undefined } & FormHTMLAttributes<HTMLFormElement>) {
  return (
    <form method="post" noValidate data-once="" {...rest}>
      <AnswerContext.Provider value={answer}>
        <ErrorSummary answer={answer} />
        {children}
      </AnswerContext.Provider>
    </form>
  );
}

/** The error sentence and the typed value of one field. */
export function useField(name: string) {
  const { t } = useTranslation("errors");
  const answer = useContext(AnswerContext);
  const code = answer?.fields[name];
  return {
    error: code ? t(code, answer?.facts ?? {}) : undefined,
    /** undefined: the form was not answered yet, the default stands. */
    typed: answer ? (answer.values[name] ?? "") : undefined,
  };
}

/** At the top, in focus order first: what is wrong, each with a link to its field. */
function ErrorSummary({ answer }: { answer: Answer | undefined }) {
  const { t } = useTranslation("errors");
  if (!answer) return null;
  const fields = Object.entries(answer.fields);
  if (!answer.refusal && fields.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} className="error-summary" data-focus="">
      {answer.refusal ? (
        <p>{t(`refusal.${answer.refusal}`, answer.facts)}</p>
      ) : (
        <>
          <p className="font-semibold">{t("summary", { count: fields.length })}</p>
          <ul>
            {fields.map(([name, code]) => (
              <li key={name}>
                <a href={`#${name}`}>{t(code, answer.facts)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
