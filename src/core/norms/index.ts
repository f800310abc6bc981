import type { NormProfile, ProfileId } from './profile';
import { custom } from './profiles/custom';
import { henan2020 } from './profiles/henan-2020';
import { hubei } from './profiles/hubei';
import { hunan2024Department, hunan2024Project } from './profiles/hunan-2024';
import { mof2020 } from './profiles/mof-2020';
import { mof2021 } from './profiles/mof-2021';

export type { Fact, FieldLimits, FirstLevel, LevelWeights, NormProfile } from './profile';
export { PROFILE_IDS } from './profile';
export { detectProfile, statedExecution } from './detect';
export { editedNorm, type NormEdits } from './edited-norm';
export {
  firstLevelsOf,
  isOfDeclaration,
  isWrongTerm,
  levelTerm,
  levelTerms,
  mayStandUnder,
  suggestLevelName,
  type LevelDepth,
} from './level-names';

/** All profiles by id. */
const profiles: Readonly<Record<ProfileId, NormProfile>> = {
  'mof-2021': mof2021,
  'mof-2020': mof2020,
  'hunan-2024-department': hunan2024Department,
  'hunan-2024-project': hunan2024Project,
  'henan-2020': henan2020,
  hubei,
  custom,
};

/** All profiles in the order that a person is shown them. */
export function listProfiles(): readonly NormProfile[] {
  return Object.values(profiles);
}

function isProfileId(id: string): id is ProfileId {
  return Object.hasOwn(profiles, id);
}

/** `undefined` for an id that no profile has. */
export function profileById(id: string): NormProfile | undefined {
  return isProfileId(id) ? profiles[id] : undefined;
}
