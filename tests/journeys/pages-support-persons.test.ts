import { everyPageFor } from "#tests/support/every-page.ts";

everyPageFor("supporter");
