import { useTranslation } from "react-i18next";
import { PictureShape } from "./PictureShape.tsx";

const SHAPES = [
  "contact",
  "contactQuiet",
  "contactThird",
  "contactQuietThird",
  "complaint",
  "complaintAnswered",
  "payment",
  "bounced",
  "promised",
] as const;

/** What the shapes of contacts and money stand for: only titles say it otherwise, which paper does not have. */
export function PictureLegend() {
  const { t } = useTranslation();
  return (
    <ul className="picture-legend form-hint">
      {SHAPES.map((kind) => (
        <li key={kind}>
          <svg aria-hidden="true" width={16} height={16}>
            <PictureShape kind={kind} x={8} y={8} />
          </svg>
          {t(`procedure.picture.shapes.${kind}`)}
        </li>
      ))}
      <li>{t("procedure.picture.shapes.dispute")}</li>
      <li>{t("procedure.picture.legend")}</li>
    </ul>
  );
}
