package com.moviecurators.premium.payment.pgtoken;

import org.springframework.beans.factory.BeanFactory;

/** The keyed hashes of a node, for tests of other packages. */
public final class TokenFingerprints {

	private final PgTokenCipher cipher;

	public TokenFingerprints(BeanFactory node) {
		this.cipher = node.getBean(PgTokenCipher.class);
	}

	/** What the node stores to recognize a token, or an address, of this order. */
	public String of(String order, String text) {
		return this.cipher.fingerprints(order, text).getFirst();
	}

}
