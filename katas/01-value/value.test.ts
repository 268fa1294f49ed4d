import { describeValue } from '../../spec/01-value';
import * as value from './value';

describeValue(value);
