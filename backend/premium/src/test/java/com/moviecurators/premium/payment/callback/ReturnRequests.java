package com.moviecurators.premium.payment.callback;

import com.moviecurators.premium.payment.callback.ReturnController.ApprovePayment;
import com.moviecurators.premium.payment.callback.ReturnController.ReportReturn;
import com.moviecurators.premium.payment.callback.ReturnController.ReturnOutcome;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** Posts what a browser brought, at the edge, for tests of other packages. */
public final class ReturnRequests {

	private final ReturnController controller;

	/** The edge of the node that these beans are. */
	public ReturnRequests(BeanFactory node) {
		this.controller = node.getBean(ReturnController.class);
	}

	/** The page posts the token, without a key. */
	public ResponseEntity<?> approve(String order, String pgToken) {
		return this.controller.approve(null, null, new ApprovePayment(order, pgToken), new MockHttpServletRequest());
	}

	/** The browser came back by the cancel route. */
	public ResponseEntity<?> report(String order) {
		return this.controller.report(null, order, null, new ReportReturn(ReturnOutcome.CANCEL),
				new MockHttpServletRequest());
	}

}
