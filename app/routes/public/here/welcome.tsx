import type { PageHandle } from "#app/ui/title.ts";
import { Welcome } from "./is-here.tsx";

export { headers, loader } from "./route.tsx";

export const handle: PageHandle = { title: (t) => t("door:here.welcome") };

export default Welcome;
