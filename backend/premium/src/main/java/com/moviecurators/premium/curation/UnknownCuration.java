package com.moviecurators.premium.curation;

/** There is no list with this slug. */
class UnknownCuration extends RuntimeException {

}
