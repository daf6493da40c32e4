// How a page of ours looks: dark or light as the reader's system says, light on paper, heads of tables on
// every sheet. The page allows this text alone to style it, so it names the text's hash.
#pragma once

#include <string_view>

namespace sim::report {

inline constexpr std::string_view page_style =
    R"css(:root{color-scheme:light dark;--ground:#fff;--panel:#f4f5f8;--text:#1b1d26;--muted:#5a6072;--line:#d5d8e0;--good:#1d6b3a;--half:#7a5200;--bad:#a3232e;--bar:#2f5fb3;--high:#cfe9da;--fair:#f3e2b8;--low:#f5cfd3;--l0:#2f5fb3;--l1:#1d6b3a;--l2:#7a5200;--l3:#6b3fa0}
@media (prefers-color-scheme:dark){:root{--ground:#14161d;--panel:#1d202a;--text:#e8eaf1;--muted:#a4abbd;--line:#343947;--good:#7fd39b;--half:#e8c06a;--bad:#ff9aa2;--bar:#7fa8ef;--high:#1f4a33;--fair:#54431a;--low:#5a262c;--l0:#7fa8ef;--l1:#7fd39b;--l2:#e8c06a;--l3:#c3a6f5}}
@media print{:root{color-scheme:light;--ground:#fff;--panel:#fff;--text:#000;--muted:#444;--line:#999;--good:#14532b;--half:#5c3d00;--bad:#8a1a24;--bar:#444;--high:#cfe9da;--fair:#f3e2b8;--low:#f5cfd3;--l0:#2f5fb3;--l1:#1d6b3a;--l2:#7a5200;--l3:#6b3fa0}body{max-width:none;padding:0;font-size:10pt}.heat table{font-size:7pt}h2{break-after:avoid}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:2rem 1.25rem;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
h1{margin:0 0 .25rem;font-size:1.6rem;line-height:1.25}
h2{margin:2rem 0 .5rem;font-size:1.15rem}
p{margin:.25rem 0}
.muted{color:var(--muted)}
.score{margin:1.25rem 0;padding:1rem 1.25rem;border:1px solid var(--line);border-radius:.5rem;background:var(--panel);break-inside:avoid}
.figure{font-size:2.6rem;font-weight:700;line-height:1.1}
table{width:100%;border-collapse:collapse}
caption{text-align:left;color:var(--muted);padding:.25rem 0}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{border-bottom:2px solid var(--line);color:var(--muted);font-weight:600;white-space:nowrap}
.names{min-width:7.5rem}
td>p:first-child{margin-top:0}
.figures{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.said{white-space:pre-wrap}
.lost,.critical{color:var(--bad)}.half{color:var(--half)}.won{color:var(--good)}
mark{background:none;color:inherit;text-decoration:underline solid 2px}
mark.won{text-decoration-style:dotted}mark.half{text-decoration-style:dashed}mark.lost{text-decoration-style:wavy}mark.critical{text-decoration-style:double;font-weight:600}
.heat table{font-size:.78rem}.heat th,.heat td{padding:.25rem .12rem;overflow-wrap:break-word}.heat thead th{white-space:normal}.heat .figures{text-align:center}.heat td:first-child{overflow-wrap:anywhere;min-width:5.5rem}
.high,.fair,.low{display:block;min-width:1.8em;padding:.1rem 0;border-radius:.25rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.high{background:var(--high)}.fair{background:var(--fair)}.low{background:var(--low);text-decoration:underline}
.chart{margin-top:0;width:100%;max-width:46rem;height:auto;break-inside:avoid;font-size:11px;fill:var(--muted)}.chart .axis{stroke:var(--line)}.chart polyline{fill:none;stroke-width:2}
.line0{stroke:var(--l0)}.line1{stroke:var(--l1);stroke-dasharray:8 3}.line2{stroke:var(--l2);stroke-dasharray:2 3}.line3{stroke:var(--l3);stroke-dasharray:10 3 2 3}
.name0{fill:var(--l0)}.name1{fill:var(--l1)}.name2{fill:var(--l2)}.name3{fill:var(--l3)}
svg{display:block;margin-top:.5rem}.track{fill:var(--line)}.bar{fill:var(--bar)}
footer{margin-top:2rem;color:var(--muted);font-size:.85rem}
)css";

/// Base64 of the text's SHA-256; the window's test works it out anew.
inline constexpr std::string_view page_style_sha256 = "1EcGg+D/0Ih+mjZ47NxltW10w9AnVpVAUAgiQdxDYek=";

}  // namespace sim::report
