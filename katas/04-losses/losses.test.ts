import { describeLosses } from '../../spec/04-losses';
import * as value from '../01-value/value';
import * as backprop from '../02-backprop/backprop';
import * as losses from './losses';

describeLosses({ ...value, ...backprop, ...losses });
