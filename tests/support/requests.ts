import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { sessionCookie } from "#app/http/session.server.ts";

const HERE = "http://localhost:3000";

type Asked = {
  params?: Record<string, string>;
  /** The account that asks; nobody when missing. */
  as?: string | undefined;
  headers?: Record<string, string>;
  form?: Record<string, string | string[] | File>;
};

/** Calls a route's loader the way the server does, and always answers with a Response. */
export async function get(
  loader: (args: LoaderFunctionArgs) => unknown,
  path: string,
  { params = {}, as, headers = {} }: Asked = {},
): Promise<Response> {
  const all = new Headers([...(await cookiesOf(as)), ...Object.entries(headers)]);
  const request = new Request(HERE + path, { headers: all });
  return answerOf(() => loader({ request, params: { lang: "fi", ...params }, context: CONTEXT }));
}

/** Posts a form to a route's action. */
export async function post(
  action: (args: ActionFunctionArgs) => unknown,
  path: string,
  { params = {}, as, form = {} }: Asked = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  const request = new Request(HERE + path, { method: "POST", body, headers: await cookiesOf(as) });
  return answerOf(() => action({ request, params: { lang: "fi", ...params }, context: CONTEXT }));
}

const CONTEXT = { address: "127.0.0.1" };

async function cookiesOf(accountId: string | undefined): Promise<Headers> {
  if (!accountId) return new Headers();
  const token = await openSession(db, { accountId });
  return new Headers({ Cookie: sessionCookie(token).split(";")[0] ?? "" });
}

/** Responses, thrown or returned, Remix's `data()`, and plain data all become a Response. */
async function answerOf(run: () => unknown): Promise<Response> {
  try {
    return asResponse(await run());
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

function asResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer;
  if (isDataWithInit(answer)) return Response.json(answer.data, answer.init ?? {});
  return Response.json(answer ?? null);
}

function isDataWithInit(answer: unknown): answer is { data: unknown; init: ResponseInit | null } {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "type" in answer &&
    answer.type === "DataWithResponseInit"
  );
}
