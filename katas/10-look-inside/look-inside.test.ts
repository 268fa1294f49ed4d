import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/10-look-inside/stage';
import * as value from '../01-value/value';
import * as backprop from '../02-backprop/backprop';
import * as mlp from '../03-mlp/mlp';
import * as losses from '../04-losses/losses';
import * as training from '../05-training/training';
import * as lookInside from './look-inside';

describeStage(stage, { ...value, ...backprop, ...mlp, ...losses, ...training, ...lookInside });
