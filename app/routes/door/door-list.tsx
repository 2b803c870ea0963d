import { useTranslation } from "react-i18next";
import type { Door } from "#app/domain/gatherings/door-screen.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Icon } from "#app/ui/icon.tsx";

type Man = Pick<Door["men"][number], "id" | "name" | "friends" | "attendedAt" | "doorNumber">;

/** Stands for a man whom the phone writes down before the server knows him. */
const SOMEBODY: Man = { id: "SOMEBODY", name: "–", friends: 0, attendedAt: "now", doorNumber: 0 };

/** The men of the date, by name. The last row is a pattern for those who come without a sign-up. */
export function DoorList({ door }: { door: Door }) {
  const { t } = useTranslation("door");
  return (
    <section aria-label={t("list")}>
      {door.men.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul className="door-list">
        {door.men.map((man) => (
          <Row key={man.id} eventId={door.id} man={man} />
        ))}
      </ul>
      <ul className="door-list" hidden>
        <Row eventId={door.id} man={SOMEBODY} />
      </ul>
    </section>
  );
}

/** One tap: he is here. Another, on the smaller button: it was a slip. */
function Row({ eventId, man }: { eventId: string; man: Man }) {
  const { t } = useTranslation("door");
  const his = useHref()(`/door/${eventId}/sign-ups/${man.id}`);
  const name = man.name ?? t("hidden_name");
  const after = man.doorNumber ?? 0;
  const who = (
    <span className="door-name">
      <bdi data-door-name="">{name}</bdi> {man.friends > 0 && <bdi dir="ltr">+{man.friends}</bdi>}
    </span>
  );
  return (
    <li
      className="door-man"
      data-door-man={man.id}
      data-heads={1 + man.friends}
      data-here={man.attendedAt ? "yes" : "no"}
    >
      <form method="post" action={`${his}/attendance`} data-pocket="" data-after={after}>
        <button type="submit" className="door-button">
          {who}
          <span className="door-do">{t("mark")}</span>
        </button>
      </form>
      <form method="post" action={`${his}/absence`} data-pocket="" data-after={after}>
        <span className="door-here">
          <Icon name="check" />
          {who}
        </span>
        <button type="submit" className="button button-quiet">
          {t("undo")}
          <span className="sr-only">
            {" "}
            <bdi data-door-name="">{name}</bdi>
          </span>
        </button>
      </form>
    </li>
  );
}
