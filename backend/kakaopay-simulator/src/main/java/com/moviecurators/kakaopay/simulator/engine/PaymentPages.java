package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;

/** Knows where the hosted payment pages are. */
@FunctionalInterface
public interface PaymentPages {

	/** The address of a payment's page for a kind of device. */
	URI address(Device device, String pageId);

	/** The kinds of device that KakaoPay has pages for. */
	enum Device {

		/** A PC's browser, in a pop-up or layer. */
		PC("pc"),
		/** A phone's browser. */
		MOBILE_WEB("mobile-web"),
		/** A web view in the merchant's own app. */
		MOBILE_APP("mobile-app");

		private final String word;

		Device(String word) {
			this.word = word;
		}

		/** The device's name in addresses. */
		public String word() {
			return this.word;
		}

	}

}
