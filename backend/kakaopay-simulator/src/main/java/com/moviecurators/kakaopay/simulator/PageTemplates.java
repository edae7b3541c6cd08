package com.moviecurators.kakaopay.simulator;

import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;

/** placeholder until the pages */
final class PageTemplates {

	String unknownPayment() {
		return "unknown";
	}

	String open(Device device, PaymentView payment, String path, long secondsLeft) {
		return "<form method=post action='" + path
				+ "/pay'><button data-testid=pay>pay</button></form><form method=post action='" + path
				+ "/cancel'><button data-testid=cancel>cancel</button></form><form method=post action='" + path
				+ "/fail'><button data-testid=fail>fail</button></form>";
	}

	String finished(Device device, PaymentView payment) {
		return "finished " + payment.status();
	}

}
