import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { MyPair } from "../route.tsx";

/** What he has asked for: that a person calls him, and how to take it back. */
export function WishNotice({ pair }: { pair: MyPair }) {
  const { t } = useTranslation(["pairs", "pair_ideas"]);
  const at = useHref()("/me/pair/wishes/removal");
  if (!pair.wish) return null;
  return (
    <Notice
      title={pair.wish.what === "call" ? t("pair_ideas:call_wished") : t(`wish.${pair.wish.what}`)}
    >
      <p className="mb-3">{t("wish.said")}</p>
      <Form id="wish-removal" action={at}>
        <input type="hidden" name="pairId" value={pair.id} />
        <Button look="quiet">{t("wish.take_back")}</Button>
      </Form>
    </Notice>
  );
}
