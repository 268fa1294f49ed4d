import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/01-value/stage';
import * as value from './value';

describeStage(stage, value);
