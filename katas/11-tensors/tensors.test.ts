import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/11-tensors/stage';
import * as mlp from '../03-mlp/mlp';
import * as losses from '../04-losses/losses';
import * as training from '../05-training/training';
import * as fastMatmul from './fast-matmul';
import * as tensors from './tensors';

describeStage(stage, { ...mlp, ...losses, ...training, ...tensors, ...fastMatmul });
