package com.moviecurators.premium.payment.start;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.payment.start.StartPaymentController.StartPaymentRequest;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.ResponseEntity;

/** Requests to start a payment, for tests of other slices. */
public final class StartRequests {

	private final StartPaymentController controller;

	public StartRequests(BeanFactory beans) {
		this.controller = beans.getBean(StartPaymentController.class);
	}

	/** Starts a payment under a key, as the HTTP route does. */
	public ResponseEntity<?> start(MemberId member, String key, String planCode) {
		return this.controller.start(new SignedInMember(member, Role.MEMBER), new IdempotencyKey(key),
				new StartPaymentRequest(planCode));
	}

}
