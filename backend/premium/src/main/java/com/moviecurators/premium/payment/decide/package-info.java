/**
 * Admins decide what no machine may. Each act asks KakaoPay with nothing held, and is
 * carried out under the attempt's lock if the case is as the admin saw it and KakaoPay's
 * answer allows it. {@link com.moviecurators.premium.payment.decide.DecisionPolicy} has
 * the rules.
 */
@NullMarked
package com.moviecurators.premium.payment.decide;

import org.jspecify.annotations.NullMarked;
