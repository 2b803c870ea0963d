/**
 * Municipalities with a common border, for the regions where the activity has had pairs and the
 * towns around them; statistical codes (Statistics Finland). Each border is written once. Elsewhere
 * two municipalities count as far apart until someone says that he can travel.
 */
const BORDERS: Record<string, readonly string[]> = {
  // Helsinki region: Helsinki, Espoo, Vantaa, Kauniainen and the ring around them
  "091": ["049", "092", "753"],
  "049": ["092", "235", "257", "543", "927"],
  "092": ["245", "543", "753", "858"],
  "245": ["753", "858"],
  "858": ["106", "186", "505", "543", "753"],
  "186": ["505"],
  "106": ["505", "543"],
  "257": ["755", "927"],
  "927": ["444", "543", "755"],
  "444": ["755"],
  "753": ["505", "611", "638"],
  "505": ["611"],
  "611": ["638"],
  // Tampere region
  "837": ["211", "418", "536", "562", "604", "922", "980"],
  "604": ["418", "536", "922"],
  "536": ["108", "922", "980"],
  "418": ["020", "908", "922", "211"],
  "211": ["562", "635", "908"],
  "980": ["108"],
  "908": ["020", "635"],
  // Turku region
  "853": ["019", "202", "423", "481", "529", "680", "704"],
  "680": ["481", "529", "704"],
  "704": ["481", "538", "019"],
  "202": ["423", "445", "577", "738"],
  "423": ["019", "577"],
  "529": ["445", "481"],
  "481": ["538"],
  // Oulu region
  "564": ["139", "244", "425", "494", "615", "859", "889"],
  "244": ["425", "859"],
  "425": ["436", "859"],
  "494": ["859", "889"],
  "139": ["615"],
  // Jyväskylä, Lahti, Kuopio, Pori, Vaasa, Joensuu, Lappeenranta, Kymenlaakso, Hämeenlinna, Seinäjoki
  "179": ["077", "182", "410", "500", "592", "850", "892"],
  "398": ["098", "560", "111"],
  "098": ["016", "316"],
  "297": ["749"],
  "609": ["886"],
  "905": ["499"],
  "499": ["399", "475"],
  "167": ["276", "426"],
  "405": ["153", "416", "831"],
  "153": ["700"],
  "285": ["075", "624", "286"],
  "109": ["082", "165"],
  "743": ["145", "408"],
};

const neighbours = new Map<string, Set<string>>();
for (const [here, others] of Object.entries(BORDERS)) {
  for (const there of others) {
    neighbours.set(here, (neighbours.get(here) ?? new Set()).add(there));
    neighbours.set(there, (neighbours.get(there) ?? new Set()).add(here));
  }
}
const NONE: ReadonlySet<string> = new Set();

/** The municipalities that border on this one, as far as the table above knows. */
export function neighboursOf(municipalityCode: string | null): ReadonlySet<string> {
  return neighbours.get(municipalityCode ?? "") ?? NONE;
}
