package com.moviecurators.violations;

/** Breaks a rule on purpose: its name says nothing. */
public class PaymentDTO {

}
