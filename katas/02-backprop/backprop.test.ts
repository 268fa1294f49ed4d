import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/02-backprop/stage';
import * as value from '../01-value/value';
import * as backprop from './backprop';

describeStage(stage, { ...value, ...backprop });
