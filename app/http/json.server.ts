import type { LoaderFunctionArgs } from "@remix-run/node";
import { NotFound } from "#app/domain/refusal.ts";
import { FormErrors } from "./forms.server.ts";
import { keptAnswer } from "./kept-answers.server.ts";

export const JSON_TYPE = "application/json; charset=utf-8";

/** Answers a question of another program in JSON, kept like every public feed. */
export function keptJson(request: Request, question: string, make: () => Promise<unknown>) {
  return keptAnswer(request, question, async () => ({
    type: JSON_TYPE,
    body: JSON.stringify(await make()),
  }));
}

/** The kinds of no for programs: 400 says which word was not understood, 404 that it is not there. */
export function askingJson(run: (args: LoaderFunctionArgs) => Promise<Response>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await run(args);
    } catch (error) {
      if (error instanceof FormErrors) return no(400, error.fields);
      if (error instanceof NotFound) return no(404, "Not found.");
      throw error;
    }
  };
}

function no(status: number, detail: unknown) {
  const headers = { "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*" };
  return Response.json({ detail }, { status, headers });
}
