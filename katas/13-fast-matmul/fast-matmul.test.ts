import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/13-fast-matmul/stage';
import * as tensors from '../11-tensors/tensors';
import * as fastMatmul from './fast-matmul';

describeStage(stage, { ...tensors, ...fastMatmul });
