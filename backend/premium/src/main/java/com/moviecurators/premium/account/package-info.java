/** Members and their accounts: sign-up, password, premium. */
@NullMarked
package com.moviecurators.premium.account;

import org.jspecify.annotations.NullMarked;
