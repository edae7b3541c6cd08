/** Members: who they are, how they sign up, whether they are premium. */
@NullMarked
package com.moviecurators.premium.account;

import org.jspecify.annotations.NullMarked;
