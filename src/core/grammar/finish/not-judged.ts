/** 不适用, 不参与此项评价: said of those whom a rule does not concern. */
export const NOT_JUDGED =
  /不适用|不涉及|不(?:参与|参加|纳入|列入|进行)?(?:此项|本项|该项|本指标)?(?:考核|评价|评分|计分|考评|评定)(?!合格|[标准等])/;
