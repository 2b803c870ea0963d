import type { QrDrawing } from "#app/domain/qr.ts";

/** A square code in black on white, whatever stands around it. `label` says where it leads. */
export function QrCode({
  qr,
  label,
  className,
}: {
  qr: QrDrawing;
  label: string;
  className: string;
}) {
  return (
    <svg
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      className={className}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${qr.size}v${qr.size}H0z`} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}
