import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useHrefVia, ViaField } from "#app/ui/via.tsx";
import { hasQueue, type Queueable } from "../queue-form.tsx";

/**
 * On a phone, before the long text: a man whom we know comes, or waits, with one tap; anyone else is
 * led to the form below, as is he where the coordinator asks something. `me` is the name of the man.
 */
export function AtOnce({ event, me }: { event: Queueable; me: string | null }) {
  const { t } = useTranslation("events");
  const hrefVia = useHrefVia();
  const canWait = hasQueue(event);
  if (event.mine || event.myTurn || (event.standing !== "open" && !canWait)) return null;
  const icon = canWait ? "clock" : "check";
  if (!me || event.questions.length > 0) {
    return (
      <div className="actions lg:hidden">
        <LinkButton href={canWait ? "#queue" : "#sign-up"} icon={icon}>
          {t(canWait ? "queue.title" : "event.join")}
        </LinkButton>
      </div>
    );
  }
  return (
    <Form
      action={hrefVia(`/events/${event.id}/${canWait ? "waiting" : "sign-ups"}`)}
      className="actions lg:hidden"
    >
      <ViaField />
      <Button icon={icon}>{t(canWait ? "queue.send" : "sign_up.send")}</Button>
    </Form>
  );
}
