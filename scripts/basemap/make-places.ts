import { districts } from "./districts.ts";
import { writeEdition } from "./edition.ts";
import { writeGazetteer } from "./gazetteer.ts";
import { settlements } from "./geonames.ts";
import { municipalities, postcodes } from "./municipalities.ts";
import { writeNames } from "./names.ts";

const rows = postcodes();
const known = settlements();
const towns = municipalities(rows, known);
const quarters = districts(towns, known, rows);

writeGazetteer(towns, quarters, rows);
writeNames(towns, quarters);
writeEdition();
