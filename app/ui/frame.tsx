import type { ReactNode } from "react";
import { Footer } from "./frame-footer.tsx";
import { Header } from "./frame-header.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Toast } from "./toast.tsx";
import { UnreviewedNotice } from "./unreviewed.tsx";

/** Who is here, what the last action wants to say, and where we are. */
export type FrameData = {
  viewer: { name: string; isOffice: boolean; isMan: boolean } | null;
  said: string | null;
  here: { path: string; query: string };
};

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
