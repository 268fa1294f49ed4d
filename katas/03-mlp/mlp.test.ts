import { describeMlp } from '../../spec/03-mlp';
import * as value from '../01-value/value';
import * as backprop from '../02-backprop/backprop';
import * as mlp from './mlp';

describeMlp({ ...value, ...backprop, ...mlp });
