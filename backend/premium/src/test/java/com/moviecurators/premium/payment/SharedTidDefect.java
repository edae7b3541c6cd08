package com.moviecurators.premium.payment;

import java.util.concurrent.atomic.AtomicReference;

import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.ReadyAnswer;

/** A planted defect: one tid for all members. */
final class SharedTidDefect {

	private SharedTidDefect() {
	}

	static Planting planting() {
		AtomicReference<String> tid = new AtomicReference<>();
		return Interception.intercept(KakaoPayClient.class, "ready", (call, beans) -> {
			Object outcome = call.proceed();
			if (outcome instanceof Outcome.Happened<?>(ReadyAnswer answer)) {
				tid.set(answer.tid());
			}
			return outcome;
		}).andThen(Interception.intercept(KakaoPayClient.class, "approve", (call, beans) -> {
			ApproveRequest asked = (ApproveRequest) call.getArguments()[0];
			call.getArguments()[0] = new ApproveRequest(asked.cid(), tid.get(), asked.partnerOrderId(),
					asked.partnerUserId(), asked.pgToken(), asked.payload(), asked.totalAmount());
			return call.proceed();
		}));
	}

}
