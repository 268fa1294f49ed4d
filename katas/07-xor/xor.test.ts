import { describeXor } from '../../spec/07-xor';
import * as value from '../01-value/value';
import * as xor from './xor';

describeXor({ ...value, ...xor });
