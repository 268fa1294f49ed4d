import { describeBackprop } from '../../spec/02-backprop';
import * as value from '../01-value/value';
import * as backprop from './backprop';

describeBackprop({ ...value, ...backprop });
