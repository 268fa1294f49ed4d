import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/07-xor/stage';
import * as value from '../01-value/value';
import * as xor from './xor';

describeStage(stage, { ...value, ...xor });
