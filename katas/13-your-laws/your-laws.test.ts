import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/13-your-laws/stage';
import * as wrong from './wrong';
import * as yourLaws from './your-laws';

describeStage(stage, { ...yourLaws, ...wrong });
