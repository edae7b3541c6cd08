package com.moviecurators.kakaopay;

/**
 * KakaoPay's amount object, in whole Korean won. Absent parts are 0.
 *
 * @param total the whole amount
 * @param taxFree the part that is not taxed
 * @param vat the VAT contained in the total
 * @param point the part paid with points
 * @param discount the part given as discount
 * @param greenDeposit cup deposit
 */
public record Amount(long total, long taxFree, long vat, long point, long discount, long greenDeposit) {
}
