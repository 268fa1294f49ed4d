import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/08-moons/stage';
import * as moons from './moons';

describeStage(stage, moons);
