/**
 * How money moves. A member starts a payment: an attempt is committed before KakaoPay
 * prepares it ({@code start}). The browser comes back with a {@code pg_token}, which is
 * stored at once ({@code callback}, {@code pgtoken}). One caller claims the approval,
 * calls KakaoPay and records the outcome ({@code approve}, {@code approval}). Recovery
 * finishes what nobody finished ({@code reconcile}), at the times that one policy decides
 * ({@code schedule}). What was paid against the rules goes back ({@code refund}). What no
 * machine may decide is decided by admins ({@code decide}). Members and support read what
 * happened ({@code query}, {@code timeline}), and whoever paid has a receipt
 * ({@code receipt}). All of it moves one entity, the attempt ({@code attempt}). This
 * package itself is the face to other modules.
 */
@NullMarked
package com.moviecurators.premium.payment;

import org.jspecify.annotations.NullMarked;
