import { describeLinear } from '../../spec/06-linear';
import * as linear from './linear';

describeLinear(linear);
