/**
 * How money moves. A member starts a payment: an attempt is committed before KakaoPay
 * prepares it ({@code start}). The browser comes back with a {@code pg_token}, which is
 * stored at once ({@code callback}, {@code pgtoken}). One caller claims the approval,
 * calls KakaoPay and records the outcome ({@code approve}, {@code approval}). Recovery
 * ({@code recover}) finishes what nobody finished: it asks KakaoPay and applies the
 * answer ({@code reconcile}), at the times that one policy decides ({@code schedule}).
 * Money goes back as a refund ({@code refund}) that KakaoPay's cancel call carries out
 * ({@code cancel}): what was paid against the rules, what a member asks for
 * ({@code withdrawal}), and what admins decide. What no machine may decide is decided by
 * them too ({@code decide}, {@code inquiry}, {@code note}). Members and support read what
 * happened ({@code query}, {@code timeline}), and whoever paid has a receipt
 * ({@code receipt}). All of it moves one entity, the attempt ({@code attempt}). This
 * package itself is the face to other modules.
 */
@NullMarked
package com.moviecurators.premium.payment;

import org.jspecify.annotations.NullMarked;
