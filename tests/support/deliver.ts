import { deliverDue } from "#app/domain/messages/delivery.server.ts";
import { smtpGateway } from "#app/domain/messages/gateways/smtp.server.ts";
import { openDatabase } from "#db/open.ts";

/** A worker of its own, to be killed in the middle: `node tests/support/deliver.ts <database> <smtp url>`. */
const [, , file = "", url = ""] = process.argv;
const db = openDatabase(file);
await deliverDue(db, { gateways: { mail: smtpGateway(url, "noreply@example.org"), sms: null } });
