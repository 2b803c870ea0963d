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
      const result = await run(args);
      return isFromPocket(args.request) ? onlyThatTaken(result) : result;
    } catch (error) {
      if (error instanceof Response && isFromPocket(args.request) && error.status < 400) {
        throw new Response(null, { status: 401 });
      }
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

/**
 * A phone that sends what it has kept (`browser/pocket.ts`) asks for the outcome, not for a page: 200
 * taken, 401 sign in first, 422 look at it. What the page would have said once, it says on the next.
 */
function isFromPocket(request: Request) {
  return request.headers.get("Prefer") === "return=minimal";
}

function onlyThatTaken<R>(result: R): R {
  if (!(result instanceof Response)) return result;
  const headers = new Headers(result.headers);
  headers.delete("Location");
  return data(null, { status: 200, headers }) as R;
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
