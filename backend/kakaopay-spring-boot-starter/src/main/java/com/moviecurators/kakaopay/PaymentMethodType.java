package com.moviecurators.kakaopay;

/** The methods of payment. */
public enum PaymentMethodType {

	/** A card. */
	CARD,
	/** KakaoPay money. */
	MONEY,
	/** A method that this version does not know. */
	OTHER

}
