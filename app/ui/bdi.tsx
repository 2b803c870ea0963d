import type { ReactNode } from "react";
import { formatPhone } from "#app/domain/contact.ts";

/**
 * A piece that keeps its own direction inside any text: a street, a name, a time. `dir="ltr"` for
 * what always runs left to right.
 */
export function Bdi({
  children,
  dir = "auto",
}: {
  children: ReactNode;
  dir?: "auto" | "ltr" | "rtl";
}) {
  return <bdi dir={dir}>{children}</bdi>;
}

/** A number to press and call. `phone` is E.164. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone}`} className="contact-link">
      <bdi dir="ltr">{formatPhone(phone)}</bdi>
    </a>
  );
}

/** A mail address to press and write to. */
export function MailLink({ email }: { email: string }) {
  return (
    <a href={`mailto:${email}`} className="contact-link">
      <bdi dir="ltr">{email}</bdi>
    </a>
  );
}
