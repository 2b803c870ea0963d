import { isCoordinator } from "#app/domain/accounts/viewer.ts";
import type { TextReader } from "#app/i18n/texts.server.ts";
import { languageOf } from "./language.server.ts";
import { viewerOf } from "./session.server.ts";

/** In which language somebody looks at our texts, and whether the office's are among them. */
export async function textReaderOf(request: Request): Promise<TextReader> {
  const viewer = await viewerOf(request);
  return { language: languageOf(request), isOffice: viewer !== null && isCoordinator(viewer) };
}
