package com.moviecurators.premium.curation;

/** The member is not premium. */
class PremiumRequired extends RuntimeException {

}
