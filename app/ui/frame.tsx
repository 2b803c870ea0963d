import type { ReactNode } from "react";
import type { FrameData } from "./frame-data.ts";
import { Footer } from "./frame-footer.tsx";
import { Header } from "./frame-header.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Toast } from "./toast.tsx";
import { UnreviewedNotice } from "./unreviewed.tsx";

export type { FrameData } from "./frame-data.ts";

/**
 * What every page has around it: skip link, wordmark, ways to go, language, footer. A page that
 * wants the whole width for a part of itself gives that part the class `full-width`.
 */
export function Frame({ data, children }: { data: FrameData | undefined; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Header data={data} />
      <main id="main" tabIndex={-1} className="page-width site-main">
        {data?.said && <Toast code={data.said} />}
        {children}
      </main>
      <UnreviewedNotice />
      <Footer here={data?.here} />
    </>
  );
}
