package com.moviecurators.premium.curation;

/**
 * A refund for what was not used is under way: nothing is opened for the first time.
 */
class RefundInProgress extends RuntimeException {

}
