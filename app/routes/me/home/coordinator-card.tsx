import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { OfficeContactLines } from "../../public/about/office-contact.tsx";

/** Who is there for him in the office, and how to reach the office. */
export function CoordinatorCard({
  coordinator: { name, phone, email },
}: {
  coordinator: { name: string | null; phone: string | null; email: string | null };
}) {
  const { t } = useTranslation("me");
  return (
    <Card title={t("coordinator_title")}>
      <p className="mb-3">{name ? t("coordinator_named", { name }) : t("coordinator_none")}</p>
      <div className="grid">
        <OfficeContactLines phone={phone} email={email} />
      </div>
    </Card>
  );
}
