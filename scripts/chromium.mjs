import { existsSync } from "node:fs";
import { run } from "./install.mjs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of the journeys: `CHROMIUM` names it, else the system's. */
export function chromiumPath() {
  return [process.env.CHROMIUM, ...PLACES].find((place) => place && existsSync(place));
}

/** Installs Chromium where Debian's tools can; says plainly what is missing where they cannot. */
export function installChromium() {
  if (chromiumPath()) return;
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) {
    console.error(
      "The tests drive a real Chromium. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.",
    );
    process.exit(1);
  }
  console.log("Installing Chromium …");
  run("apt-get", ["update", "-qq"]);
  run(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core"],
    {
      DEBIAN_FRONTEND: "noninteractive",
    },
  );
}
