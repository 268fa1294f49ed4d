import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/05-training/stage';
import * as value from '../01-value/value';
import * as backprop from '../02-backprop/backprop';
import * as mlp from '../03-mlp/mlp';
import * as losses from '../04-losses/losses';
import * as training from './training';

describeStage(stage, { ...value, ...backprop, ...mlp, ...losses, ...training });
