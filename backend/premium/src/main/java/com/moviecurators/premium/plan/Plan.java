package com.moviecurators.premium.plan;

import com.moviecurators.premium.common.Won;

/**
 * A plan for sale.
 *
 * @param code for instance {@code PREMIUM_LIFETIME}
 * @param name shown at KakaoPay, at most 100 characters
 * @param price including VAT
 * @param vat contained in the price
 */
public record Plan(String code, String name, Won price, Won vat) {
}
