import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/09-mnist/stage';
import * as mnist from './mnist';

describeStage(stage, mnist);
