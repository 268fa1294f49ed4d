import { describeLookInside } from '../../spec/10-look-inside';
import * as value from '../01-value/value';
import * as backprop from '../02-backprop/backprop';
import * as mlp from '../03-mlp/mlp';
import * as losses from '../04-losses/losses';
import * as training from '../05-training/training';
import * as lookInside from './look-inside';

describeLookInside({ ...value, ...backprop, ...mlp, ...losses, ...training, ...lookInside });
