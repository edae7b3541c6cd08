package com.moviecurators.kakaopay.simulator.engine.order;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import org.jspecify.annotations.Nullable;

/** Reads the order from a ready call and refuses it by KakaoPay's rules. */
public final class OrderReader {

	private static final Set<String> CARDS = Set.of("SHINHAN", "KB", "HYUNDAI", "LOTTE", "SAMSUNG", "NH", "BC", "HANA",
			"CITI", "KAKAOBANK", "KAKAOPAY", "WOORIONLY", "SUHYUP", "SHINHYUP", "JEONBUK", "JEJU", "SC");

	/** Leaves it to the rule of the field to say what is wrong with a longer word. */
	private static final int MAX_WORD = 100;

	private final RegisteredOrigins origins;

	private final @Nullable Long maximumAmount;

	/**
	 * Creates a reader.
	 * @param registeredOrigins the allowed origins of return addresses; empty allows all
	 * @param maximumAmount the limit of one payment in won; null for no limit
	 */
	public OrderReader(List<String> registeredOrigins, @Nullable Long maximumAmount) {
		this.origins = new RegisteredOrigins(registeredOrigins);
		this.maximumAmount = maximumAmount;
	}

	/** Reads the order of a call to a merchant's CID. */
	public Order read(String cid, RequestFields fields) {
		String partnerOrderId = fields.text("partner_order_id", 100);
		String partnerUserId = fields.text("partner_user_id", 100);
		String itemName = fields.text("item_name", 100);
		String itemCode = fields.optionalText("item_code", 100);
		long quantity = fields.integer("quantity");
		Refusal.when(quantity <= 0, ErrorCode.WRONG_ORDER, "quantity must be above 0");
		Amount amount = amount(fields);
		ReturnUrls urls = new ReturnUrls(url(fields, "approval_url"), url(fields, "cancel_url"),
				url(fields, "fail_url"));
		checkExtras(fields);
		return new Order(cid, partnerOrderId, partnerUserId, itemName, itemCode, quantity, amount, urls,
				methods(fields), installMonth(fields));
	}

	private Amount amount(RequestFields fields) {
		long total = fields.integer("total_amount");
		Refusal.when(total <= 0, ErrorCode.WRONG_TOTAL_AMOUNT, "total_amount must be above 0");
		Refusal.when(this.maximumAmount != null && total > this.maximumAmount, ErrorCode.OVER_LIMIT);
		long taxFree = fields.integer("tax_free_amount");
		refuseOutside("tax_free_amount", taxFree, total);
		Long vat = fields.optionalInteger("vat_amount");
		long taxes = (vat != null) ? vat : Amount.defaultVat(total, taxFree);
		refuseOutside("vat_amount", taxes, total - taxFree);
		Long deposit = fields.optionalInteger("green_deposit");
		refuseOutside("green_deposit", (deposit != null) ? deposit : 0, total);
		return new Amount(total, taxFree, taxes, (deposit != null) ? deposit : 0);
	}

	private URI url(RequestFields fields, String name) {
		String text = fields.text(name, 255);
		URI url = WebAddress.parse(name, text);
		Refusal.when(!this.origins.contain(url), ErrorCode.DOMAIN_NOT_REGISTERED,
				name + " " + text + " does not match a registered domain");
		return url;
	}

	private static Set<PaymentMethod> methods(RequestFields fields) {
		String word = fields.optionalText("payment_method_type", MAX_WORD);
		if (word == null) {
			return EnumSet.allOf(PaymentMethod.class);
		}
		return EnumSet.of(PaymentMethod.named(word)
			.orElseThrow(() -> RequestFields.invalid("payment_method_type", "must be CARD or MONEY")));
	}

	private static int installMonth(RequestFields fields) {
		Long months = fields.optionalInteger("install_month");
		if (months != null && (months < 0 || months > 12)) {
			throw RequestFields.invalid("install_month", "must be from 0 to 12");
		}
		return (months != null) ? months.intValue() : 0;
	}

	private static void checkExtras(RequestFields fields) {
		checkCards(fields.any("available_cards"));
		Object custom = fields.any("custom_json");
		if (custom != null
				&& !(custom instanceof Map<?, ?> map && map.values().stream().allMatch(String.class::isInstance))) {
			throw RequestFields.invalid("custom_json", "must be an object of strings");
		}
		String shared = fields.optionalText("use_share_installment", MAX_WORD);
		if (shared != null && !shared.equals("Y") && !shared.equals("N")) {
			throw RequestFields.invalid("use_share_installment", "must be Y or N");
		}
	}

	private static void checkCards(@Nullable Object cards) {
		if (cards != null && !(cards instanceof List<?>)) {
			throw RequestFields.invalid("available_cards", "must be an array of card codes");
		}
		if (cards instanceof List<?> list && !list.stream().allMatch(OrderReader::isCard)) {
			throw RequestFields.invalid("available_cards", "must contain known card codes only");
		}
	}

	private static boolean isCard(@Nullable Object code) {
		return code != null && CARDS.contains(code);
	}

	private static void refuseOutside(String name, long value, long limit) {
		Refusal.when(value < 0 || value > limit, ErrorCode.WRONG_AMOUNT, name + " must be from 0 to " + limit);
	}

}
