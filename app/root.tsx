import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { forgetFlash, readFlash } from "./http/flash.server.ts";
import { usePageContext } from "./http/page-context.tsx";
import { sessionMark, viewerOf } from "./http/session.server.ts";
import { inLanguage, useLanguage } from "./i18n/language-context.tsx";
import stylesheet from "./styles/app.css?url";
import { Found } from "./ui/found.tsx";
import { Frame, type FrameData } from "./ui/frame.tsx";
import { NotFoundPage, WentWrongPage } from "./ui/no-page.tsx";
import { titleOf } from "./ui/title.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

/** Who is here and what the last action wants to say: the frame shows both. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const said = readFlash(request);
  const url = new URL(request.url);
  const here = { path: url.pathname, query: url.search };
  const headers = new Headers(said ? { "Set-Cookie": forgetFlash() } : {});
  return Response.json(
    {
      viewer: viewer && {
        name: viewer.name,
        isOffice: viewer.officeRole !== null,
        isMan: viewer.personId !== null,
      },
      who: viewer ? sessionMark(request) : undefined,
      said,
      here,
    },
    { headers },
  );
}

export function Layout({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const { scripts, letters } = usePageContext();
  const title = useTitle();
  const who = useRouteLoaderData<FrameData>("root")?.who;
  const size = letters === "normal" ? undefined : letters;
  return (
    <html {...inLanguage(language)} data-size={size} data-who={who}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <Found />
        <Links />
      </head>
      <body>
        {children}
        {scripts.map((script) => (
          <script key={script} type="module" src={script} />
        ))}
      </body>
    </html>
  );
}

export default function App() {
  return (
    <Frame data={useRouteLoaderData<FrameData>("root")}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Frame data={useRouteLoaderData<FrameData>("root")}>
      {missing ? <NotFoundPage /> : <WentWrongPage />}
    </Frame>
  );
}

/** The deepest route that names itself names the page. */
function useTitle() {
  const { t } = useTranslation();
  return titleOf(useMatches(), t);
}
