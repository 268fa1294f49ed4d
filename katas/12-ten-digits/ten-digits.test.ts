import { describeTenDigits } from '../../spec/12-ten-digits';
import * as mlp from '../03-mlp/mlp';
import * as tensors from '../11-tensors/tensors';
import * as tenDigits from './ten-digits';

describeTenDigits({ ...mlp, ...tensors, ...tenDigits });
