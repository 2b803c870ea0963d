import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { inLanguage } from "#app/i18n/language-context.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { ICONS } from "#app/ui/icons.ts";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { FormPieces } from "./form-pieces.tsx";
import { ListPieces } from "./list-pieces.tsx";
import { SAMPLES, type Sample } from "./samples.ts";
import { SayingPieces } from "./saying-pieces.tsx";

export const handle: PageHandle = { title: (t) => t("office_style:title") };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCoordinator(request);
  return null;
}

/** Every component in both directions, for whoever changes one. */
export default function Style() {
  const { t } = useTranslation("office_style");
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid items-start gap-12 xl:grid-cols-2">
        <Specimen title={t("ltr")} language="fi" sample={SAMPLES.fi} />
        <Specimen title={t("rtl")} language="ar" sample={SAMPLES.ar} />
      </div>
      <section className="mt-12 grid gap-4">
        <h2>{t("icons")}</h2>
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-6">
          {(Object.keys(ICONS) as IconName[]).map((name) => (
            <li key={name} className="icon-line">
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Specimen({
  title,
  language,
  sample,
}: {
  title: string;
  language: "fi" | "ar";
  sample: Sample;
}) {
  return (
    <section className="grid gap-8">
      <h2>{title}</h2>
      <div {...inLanguage(language)} className="grid min-w-0 gap-8">
        <SayingPieces sample={sample} />
        <ListPieces sample={sample} />
        <FormPieces sample={sample} language={language} />
      </div>
    </section>
  );
}
