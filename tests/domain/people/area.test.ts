import { describe, expect, test } from "vitest";
import { areaFromText } from "#app/domain/people/area.server.ts";

describe("an area typed in one field", () => {
  test("is a part of town by its own name, although others hold that name", () => {
    const pasila = { municipalityCode: "091", district: "Pasila" };
    expect(areaFromText("Pasila", "fi")).toEqual(pasila);
    expect(areaFromText(" pasila, helsinki ", "fi")).toEqual(pasila);
  });

  test("asks back when it could be several, and says so when it is none", () => {
    expect(() => areaFromText("Keskusta", "fi")).toThrow("area_unclear");
    expect(() => areaFromText("Atlantis", "fi")).toThrow("area_unknown");
  });
});
