/** 排名前20%, 位居前30%: of all places, and no level of the actual; 以前, 目前 and 当年以前 are none. */
export const BEST_PERCENT = /(?<![以之目当年])前\d{1,2}(?:\.\d)?[%％]/u;
/** Words of ranks and places. */
export const PLACES = /排名|名次|位次|排序|排位|位列|位居|排在|列(?:全|前)|百分位/u;
/** 较上年每增长1个百分点: so much for each step of a growth. */
export const GROWN =
  /(?:比|较|与)(?:上年|去年|20\d\d年)(?:同期|[末底度])?[^，。；;]{0,4}每(?:增长|增加|提高|提升|上升)/u;
/** 能耗每降低1个百分点: so much for each step of a fall. */
export const FALLEN = /每(?:再|多)?(?:降低|下降|减少|压减|压降|下浮)/u;
