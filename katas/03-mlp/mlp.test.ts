import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/03-mlp/stage';
import * as value from '../01-value/value';
import * as backprop from '../02-backprop/backprop';
import * as mlp from './mlp';

describeStage(stage, { ...value, ...backprop, ...mlp });
