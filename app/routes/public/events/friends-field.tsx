import { useTranslation } from "react-i18next";
import { MAX_FRIENDS } from "#app/domain/gatherings/gathering.ts";
import { Select } from "#app/ui/field.tsx";

/** How many come: alone or with up to four friends, as many as there is room for. */
export function FriendsField({
  label,
  friends = 0,
  most = MAX_FRIENDS,
}: {
  label: string;
  friends?: number;
  most?: number;
}) {
  const { t } = useTranslation("events");
  const counts = Array.from({ length: Math.max(most, friends) + 1 }, (_, count) => count);
  return (
    <Select
      name="friends"
      label={label}
      defaultValue={String(friends)}
      options={counts.map((count) => ({
        value: String(count),
        label: count === 0 ? t("sign_up.alone") : t("sign_up.with_friends", { count }),
      }))}
    />
  );
}
