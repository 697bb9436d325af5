import { leavesToEditor, mendsSafely } from '../../support/prove.js';

mendsSafely([['投入1，280万元。', ['thousands @ ，'], '投入1,280万元。']]);

leavesToEditor([['投入12,34万元。', ['thousands @ 12,34']]]);
