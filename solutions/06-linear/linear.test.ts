import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/06-linear/stage';
import * as linear from './linear';

describeStage(stage, linear);
