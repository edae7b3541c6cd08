package com.moviecurators.kakaopay;

import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.Merchant.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request in KakaoPay's format: field names in snake case, null fields omitted.
 *
 * @param orderId the merchant's order number for the log, if the request has one
 * @param secrets the texts that must not appear in a log or an error text
 */
record WireRequest(Call call, Code code, ObjectNode body, @Nullable String orderId, List<String> secrets) {

	private WireRequest(Call call, Code code, @Nullable String orderId, String... secrets) {
		this(call, code, JsonNodeFactory.instance.objectNode(), orderId,
				Stream.concat(Stream.of(secrets), Stream.ofNullable(code.secret())).toList());
		put("cid", code.cid());
		put("cid_secret", code.secret());
	}

	static WireRequest of(ReadyRequest request, Merchant merchant) {
		WireRequest wire = new WireRequest(Call.READY, merchant.oneTime(request.cid()), request.partnerOrderId(),
				merchant.secretKey());
		wire.order(request.partnerOrderId(), request.partnerUserId());
		wire.item(request.itemName(), request.itemCode(), request.quantity());
		wire.amounts(request.totalAmount(), request.taxFreeAmount(), request.vatAmount(), request.greenDeposit());
		wire.returns(request);
		wire.options(request);
		return wire;
	}

	static WireRequest of(ApproveRequest request, Merchant merchant) {
		WireRequest wire = new WireRequest(Call.APPROVE, merchant.oneTime(request.cid()), request.partnerOrderId(),
				merchant.secretKey(), request.tid(), request.pgToken());
		wire.put("tid", request.tid());
		wire.order(request.partnerOrderId(), request.partnerUserId());
		wire.put("pg_token", request.pgToken());
		wire.put("payload", request.payload());
		wire.put("total_amount", request.totalAmount());
		return wire;
	}

	static WireRequest of(OrderRequest request, Merchant merchant) {
		WireRequest wire = new WireRequest(Call.ORDER, merchant.oneTime(request.cid()), null, merchant.secretKey(),
				request.tid());
		wire.put("tid", request.tid());
		return wire;
	}

	static WireRequest of(CancelRequest request, Merchant merchant) {
		WireRequest wire = new WireRequest(Call.CANCEL, merchant.oneTime(request.cid()), null, merchant.secretKey(),
				request.tid());
		wire.put("tid", request.tid());
		wire.put("cancel_amount", request.cancelAmount());
		wire.put("cancel_tax_free_amount", request.cancelTaxFreeAmount());
		wire.put("cancel_vat_amount", request.cancelVatAmount());
		wire.put("cancel_available_amount", request.cancelAvailableAmount());
		wire.put("payload", request.payload());
		return wire;
	}

	static WireRequest of(SubscriptionRequest request, Merchant merchant) {
		WireRequest wire = new WireRequest(Call.SUBSCRIPTION, merchant.recurring(request.cid()),
				request.partnerOrderId(), merchant.secretKey(), request.sid());
		wire.put("sid", request.sid());
		wire.order(request.partnerOrderId(), request.partnerUserId());
		wire.item(request.itemName(), request.itemCode(), request.quantity());
		wire.amounts(request.totalAmount(), request.taxFreeAmount(), request.vatAmount(), request.greenDeposit());
		wire.put("payload", request.payload());
		return wire;
	}

	static WireRequest of(Call call, SidRequest request, Merchant merchant) {
		WireRequest wire = new WireRequest(call, merchant.recurring(request.cid()), null, merchant.secretKey(),
				request.sid());
		wire.put("sid", request.sid());
		return wire;
	}

	private void order(String partnerOrderId, String partnerUserId) {
		put("partner_order_id", partnerOrderId);
		put("partner_user_id", partnerUserId);
	}

	private void item(String name, @Nullable String code, int quantity) {
		put("item_name", name);
		put("item_code", code);
		put("quantity", (long) quantity);
	}

	private void amounts(long total, long taxFree, @Nullable Long vat, @Nullable Long greenDeposit) {
		put("total_amount", total);
		put("tax_free_amount", taxFree);
		put("vat_amount", vat);
		put("green_deposit", greenDeposit);
	}

	private void returns(ReadyRequest request) {
		put("approval_url", request.approvalUrl().toASCIIString());
		put("cancel_url", request.cancelUrl().toASCIIString());
		put("fail_url", request.failUrl().toASCIIString());
	}

	private void options(ReadyRequest request) {
		put("payment_method_type", (request.paymentMethodType() != null) ? request.paymentMethodType().name() : null);
		put("install_month", (request.installMonth() != null) ? request.installMonth().longValue() : null);
		put("redirect_scheme_url", request.redirectSchemeUrl());
		if (request.useShareInstallment() != null) {
			put("use_share_installment", request.useShareInstallment() ? "Y" : "N");
		}
		if (!request.availableCards().isEmpty()) {
			request.availableCards().forEach(this.body.putArray("available_cards")::add);
		}
		if (!request.customJson().isEmpty()) {
			request.customJson().forEach(this.body.putObject("custom_json")::put);
		}
	}

	private void put(String field, @Nullable String value) {
		if (value != null) {
			this.body.put(field, value);
		}
	}

	private void put(String field, @Nullable Long value) {
		if (value != null) {
			this.body.put(field, value);
		}
	}

	@Override
	public String toString() {
		return "WireRequest[" + this.call + ", orderId=" + this.orderId + "]";
	}

}
