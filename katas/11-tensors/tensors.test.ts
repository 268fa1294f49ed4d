import { describeTensors } from '../../spec/11-tensors';
import * as mlp from '../03-mlp/mlp';
import * as losses from '../04-losses/losses';
import * as training from '../05-training/training';
import * as tensors from './tensors';

describeTensors({ ...mlp, ...losses, ...training, ...tensors });
