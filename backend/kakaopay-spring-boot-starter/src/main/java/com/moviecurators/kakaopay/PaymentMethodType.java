package com.moviecurators.kakaopay;

/** How a payer pays. */
public enum PaymentMethodType {

	/** A card. */
	CARD,
	/** KakaoPay money. */
	MONEY,
	/** A method that KakaoPay named and this version does not know. */
	OTHER

}
