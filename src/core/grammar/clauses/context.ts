import { isDigitAt } from '../../text/numerals';
import { wording, Wordings } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

/** Forms that begin with a digit. */
const FROM_DIGITS = new Wordings(
  [
    // Years and dates, alone or as a range.
    wording(
      /(?:(?:19|20)\d\d|[二一][〇零○九][〇零○一二三四五六七八九]{2})(?:年度?)?(?:-|~|至|、|和|到)(?:19|20)\d\d(?:年度|年)/y,
    ),
    wording(
      /(?:19|20)\d\d(?:\/(?:19|20)?\d\d)?(?:年度|年|学年)(?:(?:1[0-2]|[1-9])月(?:\d{1,2}[日号])?)?(?:底|初|末)?/y,
    ),
    wording(/(?:1[0-2]|[1-9])月(?:份|底|初|末|\d{1,2}[日号])?(?:以?前|之前|底前)?(?!个)/y),
    // Document numbers and articles of law.
    wording(/第?\d{1,5}号(?:令|文件|文)?/y),
    // Ages, which qualify the people counted.
    wording(/\d{1,3}(?:周)?岁(?:\(?含\)?)?(?:-|~|至|到)\d{1,3}(?:周)?岁/y),
    wording(/\d{1,3}(?:周)?岁(?:\(?含\)?|及)?(?:以上|以下|以内)?(?:\(含\))?/y),
    // 每月10日前, 24小时值守, 12345转办.
    wording(/(?<=[月季年周旬])\d{1,2}[日号](?:以?前|之前)?(?![内以])/y),
    wording(/(?:7×)?24小时(?=值|在岗|不间断|开放|监控|巡|轮|服务|运行)/y),
    wording(/\d{5}(?=转办|投诉|工单|电话|系统|件|来电)/y),
    // Times of the day and ratios.
    wording(/\d{1,2}:\d{2}(?!\d)/y),
    // 全县12个乡镇排名, 20个部门参评: how many take part, which decides no rank.
    wording(
      /\d{1,3}(?:个|家|所|名)[^\d，。;:\n()得扣计记分第前]{1,8}?(?:中|里|当中|之中)?(?=，?(?:统一|一起|共同|全部|综合|均)?(?:参加|参与)?(?:排名|排队|排序|排位|参评|评比|考评|名列|位列|竞赛)[^，。;:\n\d第]{0,6}，?(?:为|得)?第[\d一])/y,
    ),
    wording(
      /(?<=(?:全[县市区省州旗盟镇乡国]|[县市区省]内|在)[^，。;:\n\d]{0,4})\d{1,3}(?:个|家|所)[^\d，。;:\n()得扣计记分第前]{0,4}(?:乡镇|街道|县区|区县|县市区|市县|县|区|市|州|旗|镇|乡|村|社区|部门|单位|学校|医院|企业|园区|站所)(?:中|里|当中|之中)?(?=(?:排名?|位列|名列|列|居)?(?:第|前)[\d一二三四五六七八九十]{1,3}[名位])/y,
    ),
    // Spans of time that say which years, not how much.
    wording(/(?:第)?[一二三四1-4]季度(?:末|底)?(?=[^，。;\n]{0,3}[达完全任上])/y),
    wording(
      /PM(?:2\.5|10)|[0-9]G(?![a-z])|[A-Z]{1,2}级|\d[Aa]{1,5}级|IPv[46]|\d{3,5}(?:热线|平台|工程|指令|警情|报警|接警)/y,
    ),
  ],
  (form) => form,
);

/** Forms that begin with a word or a mark; a few can begin with either. */
const FROM_WORDS = new Wordings(
  [
    // Years and dates, alone or as a range.
    wording(
      /(?:(?:19|20)\d\d|[二一][〇零○九][〇零○一二三四五六七八九]{2})(?:年度?)?(?:-|~|至|、|和|到)(?:19|20)\d\d(?:年度|年)/y,
    ),
    wording(/二[〇零○][〇零○一二三四五六七八九]{2}年度?/y),
    // Document numbers and articles of law.
    wording(/[〔(](?:19|20)\d\d[〕)](?:第)?\d{1,4}号/y),
    wording(/〔(?:19|20)\d\d〕/y),
    wording(/第?\d{1,5}号(?:令|文件|文)?/y),
    wording(
      /第(?:\d{1,4}|[一二三四五六七八九十百零]{1,6})(?:条|款|章|节|编|目)(?:第(?:\d{1,3}|[一二三四五六七八九十]{1,4})(?:款|项|条))*/y,
    ),
    wording(/(?:见|详见|参见|按照|参照|附)?附(?:件|表|录)(?:\d{1,2}|[一二三四五六七八九十]{1,2})?/y),
    // 每千人口医师数达到2.8人: of how many a ratio is, before its name.
    wording(
      /每(?:1|一)?(?:百|千|万|十万|百万|0{2,6}|0{1,2}万)(?:常住人口|户籍人口|人口|人(?!次)|户|名[^\d，。;:\n]{2,4}?(?=[^\d，。;:\n]{2}))(?=[^\d，。;:\n()扣减得加计每≤≥<>=]{2,20}?(?:应|须|需)?(?:不[高低多大少小]于|不超过|控制|保持|达到|每|[≤≥<>=]|(?<=[数率量比额积])(?:为|达)?\d))/y,
    ),
    // 全年12次(每月1次), 每月走访不少于1次，全年12次: how the number of the whole year comes about.
    wording(
      /(?<=[次期篇条场份个件轮例])\(每个?(?:月|季度?|半年|双?周|旬)(?:\d{1,2}|[一两二三四])(?:次|期|篇|条|场|份|个|件|轮|例)\)/y,
    ),
    wording(
      /每个?(?:月|季度?|半年|双?周|旬)[^，。;:\n\d扣得]{0,8}?(?:不少于|至少|不低于)?(?:\d{1,2}|[一两二三四])([次期篇条场份件轮])(?=，(?:全年|一年|年度|年内|共)[^，。;:\n\d少缺漏欠差]{0,4}\d{1,3}\1)/y,
    ),
    // 每季度末10日内报送，全年4期: by when each of them is due.
    wording(
      /每个?(?:月|季度?|半年|双?周|旬)(?:度?[末底初]|结束|终了|次月)?后?的?\d{1,2}个?(?:工作日|日|天|号)(?:以内|之内|内|之前|以前|前)(?=[^，。;:\n\d扣得]{0,14}，(?:全年|一年|年度|年内|共)[^，。;:\n\d少缺漏欠差]{0,4}\d{1,3}[次期篇条份])/y,
    ),
    // 每季度抽查一次，发现…: how often is looked, not what is found.
    wording(
      /每个?(?:月|季度?|半年|年|双?周|旬)(?:随机|现场|组织|开展|集中)?(?:抽查|检查|督查|巡查|暗访|抽检|抽测|巡检|走访|回访|通报|考核)(?:\d{1,2}|[一两二三四])[次轮回](?=，(?:每|凡|如|若)?(?:检查|抽查)?(?:抽到|查到|发现|查出|检出|存在|出现|抽查到))/y,
    ),
    // Titles in book marks may hold anything.
    wording(/《[^》\n]{1,80}》/y),
    // 完成率(%): the unit of a heading.
    wording(/\((?:单位:)?(?:%|个|元|万元|天|人|次|件)\)/y),
    // Spans of time that say which years, not how much.
    wording(/(?:近|前|后|上|过去|连续)(?:[一二两三四五六七八九十]|\d{1,2})(?:个)?(?:季度|年度|年|个月|月)/y),
    wording(/(?:第)?[一二三四1-4]季度(?:末|底)?(?=[^，。;\n]{0,3}[达完全任上])/y),
    wording(
      /[一两二三四五六七八九十](?:次性|线|体化|律(?!不?[得计记给扣按评赋])|致|定|般|旦|方面|票(?!否决)|站式|把手|手抓|张网|件事|网通办|窗|村一品|事一议|户一策|企一策|岗双责|公开|随机|公经费|农|会一课|重一大|保户|定方案|级|类|型|等奖|期工程|期项目|代|流|带一路|供一业|改两为)/y,
    ),
    // 出现一票否决事项本项为0: what the sheet lists elsewhere, by its name.
    wording(
      /(?<=出现|发生|存在|触发|触及|涉及|[有无])一票否决(?:的)?(?:事项|情形|情况|问题|行为|条款|事件)/y,
    ),
    // 缺任何一项: any, not one of them.
    wording(/(?:任何|任意|任)[一1](?:项|个|条|种|次|方面|处)/y),
    wording(/(?:百|千)(?:方百计|姓|货|强|日攻坚|家万户)/y),
    wording(/PM(?:2\.5|10)|[0-9]G(?![a-z])|[A-Z]{1,2}级|\d[Aa]{1,5}级|IPv[46]|\d{3,5}(?:热线|平台|工程)/y),
    // Numbers of standards: GB50300-2013, DB43/T.
    wording(
      /[A-Z]{2,5}(?:\/[A-Z]{1,2})?-?\d{3,6}(?:\.\d{1,2})?(?:-(?:19|20)\d\d)?(?![%分\d])|[A-Z]{2}\d{2}\/[A-Z]{1,2}\d{3,5}(?:-\d{4})?|[A-Z]{2,5}\d{1,2}-(?:19|20)\d\d(?![%分\d])/y,
    ),
    wording(/(?:十三五|十四五|十五五|十二五)/y),
    // 办满40件(含调解)为完成任务，未办满的…: that the number is what is asked for.
    wording(
      /(?<=\d[^，。;:\n()\d]{1,4}(?:\([^()\d]{1,16}\))?的?)(?:即|就|则|方)?(?:为|视为|视同|算作?)(?:完成(?:年度|全年)?(?:任务|目标|计划)?|达标|合格|达到(?:目标|要求|标准))(?=[，。;](?:[未没不否欠少缺每]|[得计]满分))/y,
    ),
  ],
  (form) => form,
);

/** A number that is no threshold: a year, a document number, a law article, an age, a date. */
export const context = defineClause<ItemOf<'context'>>({
  id: 'context',
  reads: '不是标准值的数字：年份、文号、条款、附件号、年龄、日期、书名号内的文字、一次性等词',
  grammar: `context = year | date | document number | article | "附件" , number | "《" … "》" | age | fixed word ;`,
  starts:
    '每0123456789〔(第任见详参按附《近前后上过连一二两三四五六七八九十百千PIABCGDHJQSTYZ〇即就则方为视算',
  examples: [
    '2023年',
    '〔2021〕5号',
    '第三条',
    '附件2',
    '《抄表管理办法》',
    '45岁及以下',
    '12月底前',
    '近两年',
    '一次性',
    '一票',
    '2021-2023年',
    '2024年6月30日',
  ],
  counterexamples: ['每千人扣1分', '每100人次检查', '20年以上', '95%', '一次', '5分', '三项'],
  parse(source, at) {
    const { text } = source;
    for (const form of (isDigitAt(text, at) ? FROM_DIGITS : FROM_WORDS).at(text, at)) {
      const end = form.end(text, at);
      if (end > at) return { type: 'context', start: at, end };
    }
    return undefined;
  },
  print: () => '',
});
