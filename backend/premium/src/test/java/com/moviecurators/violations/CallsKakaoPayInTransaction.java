package com.moviecurators.violations;

import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.kakaopay.KakaoPayClient;

import org.springframework.transaction.annotation.Transactional;

/** Breaks rules on purpose: holds a connection while KakaoPay thinks. */
public class CallsKakaoPayInTransaction {

	private final KakaoPayClient kakaoPay;

	CallsKakaoPayInTransaction(KakaoPayClient kakaoPay) {
		this.kakaoPay = kakaoPay;
	}

	@Transactional
	public void approve(ApproveRequest request) {
		this.kakaoPay.approve(request);
	}

}
