package com.moviecurators.premium.payment;

/** A person acts on a case that has changed since they read it. Nothing was done. */
public class CaseChanged extends RuntimeException {

}
