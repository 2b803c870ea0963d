import type { z } from "zod";
import { env } from "#app/env.server.ts";
import { readFields } from "./forms.server.ts";

/**
 * What a feed is asked: the query as it is understood, the question in one spelling, by which the
 * answer is kept (`kept-answers.server.ts`), and the public address of exactly this.
 */
export function askedOf<S extends z.ZodType>(request: Request, schema: S) {
  const { pathname, search, searchParams } = new URL(request.url);
  const asked = readFields(searchParams, schema);
  return {
    asked,
    question: `${pathname} ${JSON.stringify(asked)}`,
    url: `${env.publicUrl}${pathname}${search}`,
  };
}
