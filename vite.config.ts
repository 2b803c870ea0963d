import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixOptions from "./remix.config.ts";

/** Pages do not hydrate (docs/decisions/0010), so a change in development reloads the whole page. */
const reloadThePage: Plugin = {
  name: "reload-the-page",
  apply: "serve",
  handleHotUpdate({ server }) {
    server.hot.send({ type: "full-reload" });
    return [];
  },
};

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), reloadThePage],
  build: { target: "es2020", sourcemap: false },
});
