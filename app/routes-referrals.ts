import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for where a man was shown on to. */
export function referralsOfMan() {
  const folder = "routes/office/people/person";
  return [
    route("people/:id/referrals", `${folder}/referrals.ts`),
    route("people/:id/referrals/:referralId/answer", `${folder}/referral-answer.ts`),
    route("people/:id/referrals/:referralId/removal", `${folder}/referral-removal.ts`),
    route("people/:id/nameless-referrals/removal", `${folder}/nameless-removal.ts`),
  ];
}
