package com.moviecurators.premium.payment.receipt;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.moviecurators.premium.common.InvalidSetting;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Who sells, and where members turn to. The service does not start with a seller that is
 * described in part or wrongly. Where none is described it is a sample, which is enough
 * as long as no real money moves.
 */
@ConfigurationProperties("premium.seller")
final class SellerSettings {

	private static final String PREFIX = "premium.seller.";

	private static final Pattern ANY_LINE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,200}");

	private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{6,19}");

	private static final Pattern EMAIL = Pattern
		.compile("(?<![^\\p{C}\\p{Z}@])[^\\p{C}\\p{Z}@]{1,64}+@[A-Za-z0-9.-]{1,190}");

	private final Seller seller;

	private final String contact;

	/**
	 * Validates the settings. Blank ones count as not set.
	 * @param name the business's name
	 * @param representative who represents it
	 * @param businessNumber ten digits, with or without hyphens; the last one is checked
	 * @param mailOrderNumber may be left out
	 * @param address in one line
	 * @param phone digits and hyphens
	 * @param email an address that is read
	 * @param contact where members turn to, in words of any language; phone and e-mail if
	 * it is left out
	 */
	SellerSettings(@Nullable String name, @Nullable String representative, @Nullable String businessNumber,
			@Nullable String mailOrderNumber, @Nullable String address, @Nullable String phone, @Nullable String email,
			@Nullable String contact) {
		boolean none = Stream.of(name, representative, businessNumber, mailOrderNumber, address, phone, email)
			.noneMatch(StringUtils::hasText);
		this.seller = none ? Seller.SAMPLE
				: new Seller(line("name", name), line("representative", representative),
						BusinessNumber.of(PREFIX + "business-number", line("business-number", businessNumber))
							.toString(),
						StringUtils.hasText(mailOrderNumber) ? line("mail-order-number", mailOrderNumber) : null,
						line("address", address),
						matching("phone", phone, PHONE, "digits and hyphens, for instance 02-1234-5678"),
						matching("email", email, EMAIL, "an e-mail address, for instance help@example.com"));
		this.contact = StringUtils.hasText(contact) ? line("contact", contact)
				: this.seller.phone() + ", " + this.seller.email();
	}

	Seller seller() {
		return this.seller;
	}

	/** Where members turn to. */
	String contact() {
		return this.contact;
	}

	/**
	 * Refuses to take real money for a seller whom nobody can find.
	 * @throws InvalidSetting if the seller is the sample
	 */
	void requireRealSeller() {
		if (this.seller.businessNumber().equals(Seller.SAMPLE.businessNumber())) {
			throw new InvalidSetting(PREFIX + "* does not say who sells, but kakaopay.secret-key is no test key: "
					+ "before real money moves set name, representative, business-number, address, phone and email.");
		}
	}

	private static String line(String field, @Nullable String text) {
		return matching(field, text, ANY_LINE, "one line of at most 200 characters");
	}

	private static String matching(String field, @Nullable String text, Pattern pattern, String rule) {
		if (!StringUtils.hasText(text)) {
			throw new InvalidSetting(PREFIX + field + " is missing, but other settings of the seller are there: only "
					+ "mail-order-number and contact may be left out.");
		}
		String line = text.strip();
		if (!pattern.matcher(line).matches()) {
			throw new InvalidSetting(PREFIX + field + " must be " + rule + ".");
		}
		return line;
	}

}
