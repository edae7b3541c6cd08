package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;

/** Gives the addresses of the hosted payment pages. */
@FunctionalInterface
public interface PaymentPages {

	/** The address of a payment's page for a device. */
	URI address(Device device, String pageId);

	/** The devices with a payment page of their own. */
	enum Device {

		/** A PC browser, in a pop-up or layer. */
		PC("pc"),
		/** A phone browser. */
		MOBILE_WEB("mobile-web"),
		/** A web view in the merchant's own app. */
		MOBILE_APP("mobile-app");

		private final String word;

		Device(String word) {
			this.word = word;
		}

		/** The device's name in paths. */
		public String word() {
			return this.word;
		}

	}

}
