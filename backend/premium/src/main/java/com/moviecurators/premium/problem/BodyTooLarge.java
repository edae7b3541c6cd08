package com.moviecurators.premium.problem;

import java.io.IOException;

/** The body of a request is longer than allowed. */
class BodyTooLarge extends IOException {

}
