import { createContext, type FormHTMLAttributes, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "#app/http/answering.server.ts";

type Asked = { answer: Answer | undefined; formId: string | undefined };

const AskedContext = createContext<Asked>({ answer: undefined, formId: undefined });

/**
 * A form that posts and knows the answer that came back: its fields find their error and what
 * was typed by their name. `answer` is the route's action data. Where a page has several forms
 * with the same field names, give each an `id`: their fields' ids then begin with it.
 */
export function Form({
  answer,
  children,
  id,
  className = "form",
  ...rest
}: { answer?: Answer | undefined } & FormHTMLAttributes<HTMLFormElement>) {
  const { t } = useTranslation();
  return (
    <form
      method="post"
      noValidate
      data-once=""
      data-busy={t("form.sending")}
      id={id}
      className={className}
      {...rest}
    >
      <AskedContext.Provider value={{ answer, formId: id }}>
        <ErrorSummary answer={answer} formId={id} />
        {children}
      </AskedContext.Provider>
    </form>
  );
}

/** The id, the error sentence and the typed value of one field. */
export function useField(name: string) {
  const { t } = useTranslation("errors");
  const { answer, formId } = useContext(AskedContext);
  const code = answer?.fields[name];
  return {
    id: idOf(name, formId),
    error: code ? t(code, answer?.facts ?? {}) : undefined,
    /** undefined: the form was not answered yet, the default stands. */
    typed: answer ? (answer.values[name] ?? "") : undefined,
  };
}

/** The browser goes there by itself, without a script too: a form may stand far down on its page. */
const COMES_INTO_VIEW = { autoFocus: true };

/** At the top, in focus order first: what is wrong, each with a link to its field. */
function ErrorSummary({ answer, formId }: Asked) {
  const { t } = useTranslation("errors");
  if (!answer) return null;
  const fields = Object.entries(answer.fields);
  if (!answer.refusal && fields.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} className="error-summary" data-focus="" {...COMES_INTO_VIEW}>
      {answer.refusal ? (
        <p>{t(`refusal.${answer.refusal}`, answer.facts)}</p>
      ) : (
        <>
          <p>{t("summary", { count: fields.length })}</p>
          <ul>
            {fields.map(([name, code]) => (
              <li key={name}>
                <a href={`#${idOf(name, formId)}`}>{t(code, answer.facts)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function idOf(name: string, formId: string | undefined) {
  return formId ? `${formId}-${name}` : name;
}
