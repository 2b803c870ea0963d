import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { textsIn } from "#app/i18n/i18n.server.ts";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";
import { areaNameKey } from "#app/routes/public/about/translations/area-name.ts";

/** Who proposes a better wording chooses a part of the site by what people call it, not by a file's name. */
test.each(LANGUAGE_CODES)("every part of the texts has a name in %s", (language) => {
  const areas = readdirSync("app/i18n/locales/fi")
    .map((file) => file.replace(/\.json$/, ""))
    .filter((area) => !area.startsWith("office"));
  const texts = textsIn(language);
  const nameless = areas.filter((area) => !texts.exists(areaNameKey(area) ?? area));
  expect(nameless).toEqual([]);
});
