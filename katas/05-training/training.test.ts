import { describeTraining } from '../../spec/05-training';
import * as value from '../01-value/value';
import * as backprop from '../02-backprop/backprop';
import * as mlp from '../03-mlp/mlp';
import * as losses from '../04-losses/losses';
import * as training from './training';

describeTraining({ ...value, ...backprop, ...mlp, ...losses, ...training });
