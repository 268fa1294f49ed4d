import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/12-ten-digits/stage';
import * as mlp from '../03-mlp/mlp';
import * as tensors from '../11-tensors/tensors';
import * as tenDigits from './ten-digits';

describeStage(stage, { ...mlp, ...tensors, ...tenDigits });
