package com.moviecurators.kakaopay.simulator.pages;

import java.net.URI;

import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageAddressesTests {

	private static final String ID = "0123456789abcdef".repeat(4);

	private final PageAddresses addresses = new PageAddresses();

	@ParameterizedTest
	@EnumSource
	void parsesWhatItWrites(Device device) {
		this.addresses.publishAt(URI.create("https://pay.example.com"));
		URI address = this.addresses.address(device, ID);
		assertThat(address).hasHost("pay.example.com");
		assertThat(PageAddresses.parse(address.getPath())).hasValueSatisfying((page) -> {
			assertThat(page.device()).isEqualTo(device);
			assertThat(page.pageId()).isEqualTo(ID);
			assertThat(page.step()).isEmpty();
			assertThat(page.path()).isEqualTo(address.getPath());
		});
	}

	@ParameterizedTest
	@CsvSource({ "pay", "state", "other" })
	void parsesTheStepOfAPage(String step) {
		String path = PageAddresses.path(Device.PC, ID);
		assertThat(PageAddresses.parse(path + "/" + step)).hasValueSatisfying((page) -> {
			assertThat(page.step()).isEqualTo(step);
			assertThat(page.path()).isEqualTo(path);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/mockup/bridge/", "/mockup/bridge/tv/pg/one-time/payment/%s",
			"/mockup/bridge/pc/pg/one-time/payment/%s/pay/again", "/mockup/bridge/pc/pg/one-time/payment/%sa",
			"/mockup/bridge/pc/pg/one-time/payment/%s/", "/x/mockup/bridge/pc/pg/one-time/payment/%s" })
	void parsesNothingElse(String path) {
		assertThat(PageAddresses.parse(String.format(path, ID))).isEmpty();
	}

	@Test
	void pointsToLocalhostUntilItIsPublished() {
		assertThat(this.addresses.address(Device.MOBILE_APP, ID)).hasHost("localhost");
	}

}
