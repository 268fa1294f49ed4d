import { describeXor } from '../../spec/07-xor';
import * as xor from './xor';

describeXor(xor);
