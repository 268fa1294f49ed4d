import { describeMnist } from '../../spec/09-mnist';
import * as mnist from './mnist';

describeMnist(mnist);
