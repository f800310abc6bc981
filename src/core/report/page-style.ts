/** The style of the report page. Light and dark by the reader's choice; the tables turn into cards on a narrow screen. */
export const PAGE_STYLE = `
:root{--ground:#f5f6f8;--paper:#fff;--ink:#1b1f24;--soft:#5a6572;--line:#dfe3e8;--accent:#1f5fa8;--error:#b3261e;--warning:#8a5700;--info:#1f5fa8;--pass:#1b6e3c;--error-bar:#d1453b;--warning-bar:#e0a030;--info-bar:#5b93d3;--track:#e9ecf0;--tint:#eef3fa}
@media (prefers-color-scheme:dark){:root{--ground:#15181c;--paper:#1e2227;--ink:#e6e9ed;--soft:#a3adb8;--line:#343b43;--accent:#8ab8ec;--error:#f2938c;--warning:#e8b45c;--info:#8ab8ec;--pass:#7fca9b;--error-bar:#d9584e;--warning-bar:#c98d2c;--info-bar:#4d83bf;--track:#2b3138;--tint:#26303b}}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif}
header,main{max-width:1200px;margin:0 auto;padding:0 24px}
header{padding-top:28px}
h1{font-size:26px;line-height:1.3;margin:0}
h2{font-size:18px;line-height:1.4;margin:0 0 8px;overflow-wrap:anywhere}
header p{margin:6px 0 0;color:var(--soft)}
.notice{color:var(--warning)!important;font-weight:600}
a{color:var(--accent)}
a:focus-visible,input:focus-visible,select:focus-visible,button:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:12px;margin:20px 0}
.card,figure,article,.scroll,form{background:var(--paper);border:1px solid var(--line);border-radius:10px}
.card{padding:12px 16px;display:flex;flex-direction:column}
.card b{font-size:26px;line-height:1.2;font-variant-numeric:tabular-nums}
.card span{color:var(--soft);font-size:13px}
.card.error b{color:var(--error)}.card.warning b{color:var(--warning)}.card.info b{color:var(--info)}.card.pass b{color:var(--pass)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,360px),1fr));gap:16px;margin:0 0 20px}
figure{margin:0;padding:16px 20px;min-width:0}
figcaption{font-weight:600;margin-bottom:8px}
svg{display:block}
.legend{float:right;font-weight:400;font-size:13px;color:var(--soft)}
.legend i{display:inline-block;width:9px;height:9px;border-radius:2px;margin:0 4px 0 10px}
.legend .error{background:var(--error-bar)}.legend .warning{background:var(--warning-bar)}.legend .info{background:var(--info-bar)}
svg text{fill:var(--ink);font-size:13px}
.track{fill:var(--track)}.bar.all{fill:var(--accent)}.bar.error{fill:var(--error-bar)}.bar.warning{fill:var(--warning-bar)}.bar.info{fill:var(--info-bar)}
.fine{color:var(--soft);margin:8px 0 0}
form{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:10px 16px;align-items:center;padding:10px 16px;margin:0 0 20px}
form label{display:inline-flex;align-items:center;gap:6px;color:var(--soft);white-space:nowrap}
form .group{display:inline-flex;flex-wrap:wrap;gap:4px 14px}
.check{color:var(--ink)!important}
input[type=search],select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:4px 8px;max-width:200px;color:var(--ink)}
button{cursor:pointer;color:var(--accent)}
output{color:var(--soft);font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;margin:0 0 24px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:7px 12px;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--soft);font-weight:600;font-size:13px;white-space:nowrap}
tbody th{font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums}
.files th[scope=row]{overflow-wrap:anywhere}
.files td{white-space:nowrap}
article{padding:18px 20px;margin:0 0 16px;scroll-margin-top:70px;content-visibility:auto;contain-intrinsic-size:auto 500px}
article:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
.facts{display:flex;flex-wrap:wrap;gap:2px 18px;margin:0 0 10px;color:var(--soft);font-size:14px}
.findings{margin:0 0 14px;table-layout:fixed}
.findings caption{text-align:left;font-weight:600;padding:7px 12px;background:var(--tint);border-radius:6px}
.findings th:nth-child(1){width:76px;font-variant-numeric:tabular-nums}
.findings th:nth-child(2){width:76px}
.findings th:nth-child(4){width:28%}
.findings td{overflow-wrap:anywhere;white-space:pre-wrap}
.findings td p{margin:2px 0}
.findings small{color:var(--soft);font-size:13px}
.tag{display:inline-block;border:1px solid currentColor;border-radius:999px;padding:0 9px;font-size:13px;line-height:1.55;white-space:nowrap;color:var(--soft)}
.tag.error{color:var(--error)}.tag.warning{color:var(--warning)}.tag.info{color:var(--info)}.tag.pass{color:var(--pass)}
.failed{color:var(--error)}
details summary{cursor:pointer;color:var(--soft)}
.back{margin:8px 0 0;font-size:13px}
@media (max-width:720px){
header,main{padding-left:12px;padding-right:12px}
form{position:static}
form label:not(.check){flex:1 1 100%;min-width:0}
input[type=search],select{flex:1 1 0;max-width:none;min-width:0;width:0}
.cards{grid-template-columns:repeat(3,1fr);gap:8px}
.card{padding:8px 10px}.card b{font-size:22px}
.files thead,.findings thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.files tr,.findings tr{display:flex;flex-wrap:wrap;gap:2px 10px;border-top:1px solid var(--line);padding:8px 12px}
.files th,.files td,.findings th,.findings td{border:0;padding:0;width:auto!important}
.files th[scope=row]{flex:1 1 100%}
.files .n:empty{display:none}
.files .n:nth-child(4)::before{content:'指标 '}.files .n:nth-child(5)::before{content:'错误 '}.files .n:nth-child(6)::before{content:'警告 '}.files .n:nth-child(7)::before{content:'提示 '}
.findings,.findings tbody,.findings caption,.files,.files tbody{display:block}
.findings td:nth-child(3),.findings td:nth-child(4){flex:1 1 100%}
.findings td:nth-child(4)::before{content:'建议：';color:var(--soft)}
article{padding:14px 12px}
}
@media print{form,.back{display:none!important}body{background:#fff}article{break-inside:auto;content-visibility:visible}tr{break-inside:avoid}}
`;
