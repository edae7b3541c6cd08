package com.moviecurators.kakaopay.simulator;

import java.util.Map;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.JournalEntry.Story;
import com.moviecurators.kakaopay.simulator.JournalEntry.Who;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import org.jspecify.annotations.Nullable;

/** KakaoPay's own calls, each with the fault that waits for it. */
final class PaymentApi {

	static final String PATH = "/online/v1/payment/";

	private final KakaoPayEngine engine;

	private final FaultScript faults;

	private final Stage stage;

	private final CallJournal journal;

	PaymentApi(Box box, Stage stage) {
		this.engine = box.engine();
		this.faults = box.faults();
		this.stage = stage;
		this.journal = box.journal();
	}

	Reply answer(Asked asked) {
		if (!asked.method().equals("POST")) {
			return unknown(asked, asked.method() + " " + asked.path());
		}
		return Call.named(name(asked)).map((call) -> answer(call, asked)).orElseGet(() -> unknown(asked, asked.path()));
	}

	/** A plain stub has answered a call that the simulator never saw. */
	void noteStub(Asked asked, int httpStatus) {
		KakaoPayRequest request = request(asked);
		long number = this.journal
			.begin(story(name(asked), asked, request, this.engine.partnerOrderIdOf(request), null));
		this.journal.endByStub(number, httpStatus);
	}

	private Reply answer(Call call, Asked asked) {
		KakaoPayRequest request = request(asked);
		if (call == Call.APPROVE) {
			this.engine.countApproveCall(request);
		}
		String order = this.engine.partnerOrderIdOf(request);
		Optional<Fault> fault = this.faults.next(call, order);
		long number = this.journal
			.begin(story(call.word(), asked, request, order, fault.map(Fault::text).orElse(null)));
		Work work = new Work(this.engine, call, request);
		Reply reply = fault.map((each) -> this.stage.play(each, work)).orElseGet(() -> Reply.of(work.take()));
		this.journal.end(number, work.isDone(), work.books(), reply);
		return reply;
	}

	private Reply unknown(Asked asked, String what) {
		long number = this.journal.begin(story(name(asked), asked, request(asked), null, null));
		Reply reply = Reply.of(this.engine.unknownCall(what));
		this.journal.end(number, false, null, reply);
		return reply;
	}

	private static Story story(String call, Asked asked, KakaoPayRequest request, @Nullable String order,
			@Nullable String fault) {
		Map<String, ? extends @Nullable Object> fields = request.fields();
		return new Story(Who.MERCHANT, Mask.shortText(call), (order != null) ? Mask.shortText(order) : null,
				Mask.authorization(asked.authorization()), (fields != null) ? Mask.fields(fields) : null, fault);
	}

	private static KakaoPayRequest request(Asked asked) {
		return new KakaoPayRequest(asked.authorization(), asked.json().orElse(null));
	}

	private static String name(Asked asked) {
		return asked.path().substring(PATH.length());
	}

}
