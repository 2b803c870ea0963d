import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { FormErrors, postedValues } from "./forms.server.ts";

/** What a form gets back when it was not taken: codes for the fields, a refusal, and what was typed. */
export type Answer = {
  fields: Record<string, string>;
  refusal: string | null;
  facts: Record<string, string | number>;
  values: Record<string, string | string[]>;
};

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * Turns the three kinds of no into answers: field errors and a Refusal are 422 with everything
 * that was typed, NotFound is 404. Anything else is a bug and stays thrown.
 */
export function answering<A extends Args, R>(run: (args: A) => Promise<R>) {
  return async (args: A) => {
    try {
      return await run(args);
    } catch (error) {
      const values = postedValues(args.request);
      if (error instanceof FormErrors) {
        return data<Answer>({ fields: error.fields, refusal: null, facts: {}, values }, 422);
      }
      if (error instanceof Refusal) {
        return data<Answer>(answerTo(error, values), 422);
      }
      if (error instanceof NotFound) throw new Response(null, { status: 404 });
      throw error;
    }
  };
}

/** The same for loaders: not there and not yours are both 404. */
export function asking<A extends Args, R>(run: (args: A) => Promise<R>) {
  return async (args: A): Promise<R> => {
    try {
      return await run(args);
    } catch (error) {
      if (error instanceof NotFound) throw new Response(null, { status: 404 });
      throw error;
    }
  };
}

function answerTo(refusal: Refusal, values: Answer["values"]): Answer {
  return {
    fields: refusal.field ? { [refusal.field]: `refusal.${refusal.code}` } : {},
    refusal: refusal.field ? null : refusal.code,
    facts: refusal.facts,
    values,
  };
}
