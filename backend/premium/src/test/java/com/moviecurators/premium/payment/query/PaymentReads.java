package com.moviecurators.premium.payment.query;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.account.SignedInMember;

import org.springframework.beans.factory.BeanFactory;

/** Reads payments as their member does, at the edge, for tests of other packages. */
public final class PaymentReads {

	private final PaymentQueryController controller;

	/** The edge of the node that these beans are. */
	public PaymentReads(BeanFactory node) {
		this.controller = node.getBean(PaymentQueryController.class);
	}

	/** The list, and one of it. */
	public List<Object> read(SignedInMember me, String order) {
		return List.of(this.controller.list(me), this.controller.details(me, order, Locale.ENGLISH));
	}

}
