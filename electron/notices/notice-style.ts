/**
 * The style of all notices: A4, black on white, to be read at arm's length and on a poor copy. Sizes are absolute, so
 * that a notice looks the same from every desktop; only the font is the system's own.
 */
export const NOTICE_STYLE = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box }
html, body { margin: 0; padding: 0; background: #fff; color: #000 }
body { font: 10pt/1.42 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimSun", sans-serif }
main { position: relative; width: 210mm; min-height: 296.9mm; padding: 10mm 16mm 14mm }
header { display: flex; align-items: center; justify-content: space-between; height: 28mm; border-bottom: 0.5mm solid #000; margin-bottom: 3mm }
h1 { font-size: 22pt; line-height: 1.2; margin: 0; letter-spacing: 0.08em }
:lang(en) h1 { letter-spacing: 0 }
figure { margin: 0 -2mm 0 0; width: 27mm; height: 27mm }
svg { display: block; width: 100%; height: 100% }
dl { margin: 0 0 2.5mm }
dl > div { display: flex; gap: 3mm; min-width: 0 }
dt { flex: none; color: #333 }
dt::after { content: "："; }
:lang(en) dt::after { content: ":" }
dd { margin: 0; flex: 1; min-width: 0; overflow-wrap: anywhere }
.addressee { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 8mm }
.addressee > div:nth-child(3) { grid-column: 1 / 3 }
.blank { display: inline-block; width: 100%; max-width: 60mm; min-width: 25mm; height: 1.2em; border-bottom: 0.25mm solid #000; vertical-align: bottom }
.addressee > div:nth-child(3) .blank { max-width: 130mm }
p { margin: 0 0 2.5mm; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; font-size: 8.5pt; line-height: 1.3; font-variant-numeric: tabular-nums }
th, td { border: 0.2mm solid #000; padding: 0.6mm 1mm; text-align: right; white-space: nowrap }
th { font-weight: 600; white-space: normal; text-align: center; background: #eee; print-color-adjust: exact }
td:nth-child(-n + 2) { text-align: left }
.amounts { font-weight: 600 }
.amounts dt { min-width: 36mm; color: #000 }
:lang(en) .amounts dt { min-width: 48mm }
.deadline { display: flex; gap: 4mm; align-items: baseline; border: 0.5mm solid #000; padding: 1.5mm 3mm; font-size: 11.5pt }
.deadline span { flex: none }
h2 { font-size: 11pt; margin: 0 0 1mm }
.rights ul { margin: 0 0 2mm; padding-left: 5mm }
.rights li { margin: 0 0 0.5mm; overflow-wrap: anywhere }
.signature { display: grid; grid-template-columns: 1fr 1fr; gap: 3.5mm 8mm; margin: 4mm 0 }
.legal { font-size: 8pt; line-height: 1.35; margin: 0; color: #333 }
footer { position: absolute; left: 16mm; right: 16mm; bottom: 6mm; display: flex; justify-content: space-between; border-top: 0.2mm solid #000; padding-top: 1mm; font: 8pt/1.4 "Noto Sans Mono", Consolas, "DejaVu Sans Mono", monospace }
`;
