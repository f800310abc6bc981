import type { Award } from '../../model/rule';
import type { Rational } from '../../model/rational';
import { compare, multiply, percentage, rational, subtract, ZERO } from '../../model/rational';

/** Points of an award; a reason in zh-CN where it is no number. */
export function pointsOf(award: Award, full: Rational | undefined): Rational | string {
  switch (award.kind) {
    case 'full': {
      if (!full) return '没有给出分值，满分是多少分不能确定';
      const left = subtract(full, rational(award.less));
      return compare(left, ZERO) < 0 ? ZERO : left;
    }
    case 'points':
      return rational(award.value);
    case 'share':
      return full ? multiply(full, percentage(award.percent)) : '没有给出分值，权重分是多少不能确定';
    case 'choice':
      return award.of === 'points'
        ? `该档给出的是${award.min}—${award.max}分的范围，须由评审人核定`
        : `该档给出的是分值的${award.min}%—${award.max}%，须由评审人核定`;
    case 'interpolated':
      return '按比例计分的两端没有写全';
    case 'proportional':
      return '该档按比例得分，是在两端之间折算还是按完成比例乘分值没有写明';
    case 'formula':
      return '按公式计分的一档没有实际值';
    case 'discretion':
      return '由评审人裁量，没有固定分数';
  }
}
