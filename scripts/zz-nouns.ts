import { parseRule } from '/work/w-redm2/src/core/grammar';
import { rangesOf } from '/work/w-redm2/src/core/model/meaning';
import { quantityIn, quantityBefore, namesAnother, namesSame } from '/work/w-redm2/src/core/text/named-quantity';
import { readFileSync } from 'node:fs';
const seen = new Set<string>();
for (const f of process.argv.slice(2)) for (const l of readFileSync(f,'utf8').split('\n')) { if(!l.trim()) continue; const r = JSON.parse(l);
  const reading = parseRule(r.rule); const m = reading.meaning; if(!m) continue; const out:string[]=[];
  for (const c of m.cases) for (const g of rangesOf(c.when)) { const q=quantityIn(g.text); if(q.noun||q.part) out.push(`C[${q.noun}${q.part?'*':''}|${g.text}]`); }
  if (m.kind==='deduction') for (const d of m.deductions) { const q=quantityBefore(r.rule,d.step.span[0]); if(q.noun||q.part) out.push(`S[${q.noun}${q.part?'*':''}]`); if(d.threshold){const t=quantityBefore(r.rule,d.threshold.span[0]); if(t.noun||t.part) out.push(`T[${t.noun}${t.part?'*':''}]`);} }
  const name=r.indicator??''; 
  const txt = `${name} :: ${out.map(o=>{const n=o.slice(2).split(/[|\]*]/)[0]!; return o+(namesAnother(n,name)?'!!OTHER':namesSame(n,name)?'':'?')}).join(' ')}`;
  if (out.length && !seen.has(txt)) { seen.add(txt); console.log(txt.slice(0,300)); }
}
