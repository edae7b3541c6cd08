package com.moviecurators.kakaopay;

/**
 * KakaoPay's amount object in whole Korean won, its only currency. Absent parts are 0.
 *
 * @param total the whole amount
 * @param taxFree the part that is not taxed
 * @param vat the VAT contained in the total; not always an eleventh of it
 * @param point the part of the total paid with points
 * @param discount the part of the total given as discount
 * @param greenDeposit cup deposit; only newer answers have it
 */
public record Amount(long total, long taxFree, long vat, long point, long discount, long greenDeposit) {
}
