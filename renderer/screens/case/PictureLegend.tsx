import { useTranslation } from "react-i18next";
import type { CasePicture } from "../../format/case-picture.ts";
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

/**
 * What the shapes of contacts and money in the picture stand for: only titles say it otherwise, which paper does not have.
 * Shapes that the case does not have would only have to be read past.
 */
export function PictureLegend({ picture }: { picture: CasePicture }) {
  const { t } = useTranslation();
  const shapes = SHAPES.filter((shape) => picture.marks.some(({ kind }) => kind === shape));
  return (
    <ul className="picture-legend form-hint">
      {shapes.map((kind) => (
        <li key={kind}>
          <svg aria-hidden="true" width={16} height={16}>
            <PictureShape kind={kind} x={8} y={8} />
          </svg>
          {t(`procedure.picture.shapes.${kind}`)}
        </li>
      ))}
      {picture.bands.some(({ kind }) => kind === "dispute") && (
        <li>{t("procedure.picture.shapes.dispute")}</li>
      )}
      <li>{t("procedure.picture.legend")}</li>
    </ul>
  );
}
