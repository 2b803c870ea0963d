import type { certificateOf } from "#app/domain/pairs/certificate.server.ts";
import { CERTIFICATE_LANGUAGES } from "#app/domain/pairs/certificate-languages.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

type Certificate = Awaited<ReturnType<typeof certificateOf>>;

/** One sheet of paper in one of three languages; the browser prints it, without what stands around it. */
export function CertificateSheet({
  certificate,
  at,
  chooseLabel,
  printHint,
}: {
  certificate: Certificate;
  at: string;
  chooseLabel: string;
  printHint: string;
}) {
  return (
    <div className="grid gap-6">
      <Tabs
        label={chooseLabel}
        tabs={CERTIFICATE_LANGUAGES.map((code) => ({
          href: `${at}?language=${code}`,
          label: LANGUAGES[code].name,
          current: code === certificate.language,
        }))}
      />
      <p className="no-print max-w-prose text-soft">{printHint}</p>
      <div className="no-print">
        <PrintButton />
      </div>
      <section
        lang={certificate.html}
        dir="ltr"
        className="sheet-alone card grid max-w-2xl gap-6 px-8 py-12 text-lg"
      >
        <p className="font-semibold">{certificate.organisation}</p>
        <h2 className="text-3xl">{certificate.title}</h2>
        <p className="text-2xl">
          <bdi>{certificate.name}</bdi>
        </p>
        <ul className="grid gap-2">
          {certificate.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{certificate.about}</p>
        <p>{certificate.issued}</p>
        <p className="mt-12 max-w-sm border-t-2 border-current pt-2">{certificate.signature}</p>
      </section>
    </div>
  );
}
