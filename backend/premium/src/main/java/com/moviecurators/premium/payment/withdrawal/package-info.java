/**
 * A member wants money back. Terms decide how much ({@code RefundTerm}), the policy
 * applies them, and the request is recorded under the locks of payment and account before
 * the {@code refund} package carries it out.
 */
@NullMarked
package com.moviecurators.premium.payment.withdrawal;

import org.jspecify.annotations.NullMarked;
