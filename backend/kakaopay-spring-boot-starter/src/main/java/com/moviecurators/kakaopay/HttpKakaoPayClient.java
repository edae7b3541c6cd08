package com.moviecurators.kakaopay;

import java.util.function.BiFunction;
import java.util.function.Function;

import com.moviecurators.kakaopay.Outcome.Unknown;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client over HTTP. It has its own JSON mapper and HTTP client, so that no customizer
 * of the application can cause a repeated call, a followed redirect or a logged secret.
 */
final class HttpKakaoPayClient implements KakaoPayClient, AutoCloseable {

	private final Merchant merchant;

	private final Transport transport;

	private final JsonMapper json = JsonMapper.builder().build();

	private final AnswerReader answers = new AnswerReader(this.json);

	HttpKakaoPayClient(Merchant merchant, Transport transport) {
		this.merchant = merchant;
		this.transport = transport;
	}

	@Override
	public Outcome<ReadyAnswer> ready(ReadyRequest request) {
		return call(WireRequest.of(request, this.merchant), Answers::ready);
	}

	@Override
	public Outcome<ApproveAnswer> approve(ApproveRequest request) {
		WireRequest wire = WireRequest.of(request, this.merchant);
		return call(wire, (fields) -> Answers.approved(fields, request, wire.code().cid()));
	}

	@Override
	public Outcome<OrderAnswer> order(OrderRequest request) {
		WireRequest wire = WireRequest.of(request, this.merchant);
		return call(wire, (fields, raw) -> Answers.order(fields, request, wire.code().cid(), raw.answeredAt()));
	}

	@Override
	public Outcome<CancelAnswer> cancel(CancelRequest request) {
		WireRequest wire = WireRequest.of(request, this.merchant);
		return call(wire, (fields) -> Answers.cancelled(fields, request, wire.code().cid()));
	}

	@Override
	public Outcome<ApproveAnswer> subscription(SubscriptionRequest request) {
		WireRequest wire = WireRequest.of(request, this.merchant);
		return call(wire, (fields) -> Answers.charged(fields, request, wire.code().cid()));
	}

	@Override
	public Outcome<SubscriptionInactiveAnswer> inactivateSubscription(SidRequest request) {
		WireRequest wire = WireRequest.of(Call.SUBSCRIPTION_INACTIVE, request, this.merchant);
		return call(wire, (fields) -> Answers.ended(fields, request, wire.code().cid()));
	}

	@Override
	public Outcome<SubscriptionStatusAnswer> subscriptionStatus(SidRequest request) {
		WireRequest wire = WireRequest.of(Call.SUBSCRIPTION_STATUS, request, this.merchant);
		return call(wire, (fields) -> Answers.subscriptionStatus(fields, request, wire.code().cid()));
	}

	private <T> Outcome<T> call(WireRequest request, Function<AnswerFields, T> shape) {
		return call(request, (fields, raw) -> shape.apply(fields));
	}

	private <T> Outcome<T> call(WireRequest request, BiFunction<AnswerFields, RawAnswer, T> shape) {
		CallLog log = CallLog.start(request);
		Outcome<T> outcome = outcome(request, shape);
		log.end(outcome);
		return outcome;
	}

	private <T> Outcome<T> outcome(WireRequest request, BiFunction<AnswerFields, RawAnswer, T> shape) {
		try {
			byte[] body = this.json.writeValueAsBytes(request.body());
			return this.answers.read(request, this.transport.send(request.call(), body), shape);
		}
		catch (NoAnswer ex) {
			return new Unknown<>(new UnknownCause(ex.kind(), null, ex.detail()));
		}
	}

	@Override
	public void close() throws Exception {
		this.transport.close();
	}

}
