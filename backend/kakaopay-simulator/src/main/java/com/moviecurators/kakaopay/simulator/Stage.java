package com.moviecurators.kakaopay.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import org.jspecify.annotations.Nullable;

/** Plays a fault on a call. */
final class Stage {

	private static final long TOO_MUCH = 1_000;

	private static final String GATEWAY_PAGE = "<html><head><title>Bad Gateway</title></head>"
			+ "<body><h1>upstream connect error</h1></body></html>";

	private final KakaoPayEngine engine;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "kakaopay-simulator-timer");
		thread.setDaemon(true);
		return thread;
	});

	Stage(KakaoPayEngine engine) {
		this.engine = engine;
	}

	Reply play(Fault fault, Work work) {
		return switch (fault.kind()) {
			case SLOW -> answerLate(work, fault.number());
			case SLOW_EFFECT -> workLate(work, fault.number());
			case WRONG_AMOUNT -> overstate(work);
			case ERROR -> fail(fault, work);
			case DROP, RESET, HTTP, GARBAGE -> {
				if (fault.afterEffect()) {
					work.take();
				}
				yield broken(fault);
			}
		};
	}

	void close() {
		this.timer.shutdownNow();
	}

	private Reply broken(Fault fault) {
		return switch (fault.kind()) {
			case DROP -> Reply.nothing().brokenBy(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
			case RESET -> Reply.nothing().brokenBy(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
			case HTTP -> Reply.json(fault.number(), this.engine.scriptedError(-fault.number(), null).body());
			default -> Reply.html(200, GATEWAY_PAGE);
		};
	}

	private Reply fail(Fault fault, Work work) {
		if (!fault.afterEffect()) {
			return Reply.of(this.engine.refuse(work.call(), work.request(), fault.number(), fault.methodResultCode()));
		}
		work.take();
		return Reply.of(this.engine.scriptedError(fault.number(), fault.methodResultCode()));
	}

	private Reply answerLate(Work work, int millis) {
		String tid = work.request().text("tid");
		KakaoPayAnswer answer = work.take();
		if (work.call() == Call.APPROVE || work.call() == Call.CANCEL) {
			this.engine.markInProgress(tid);
			this.timer.schedule(() -> this.engine.clearInProgress(tid), millis, TimeUnit.MILLISECONDS);
		}
		return Reply.of(answer).after(millis);
	}

	private Reply workLate(Work work, int millis) {
		String tid = work.request().text("tid");
		this.engine.markInProgress(tid);
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.engine.clearInProgress(tid);
		return Reply.of(work.take());
	}

	private Reply overstate(Work work) {
		if (work.call() == Call.READY) {
			return Reply.of(work.take(overstated(work.request())));
		}
		KakaoPayAnswer answer = work.take();
		Map<String, @Nullable Object> body = new LinkedHashMap<>(answer.body());
		for (String name : List.of("amount", "approved_cancel_amount")) {
			body.computeIfPresent(name, (key, amount) -> overstated((Map<?, ?>) amount, "total"));
		}
		return Reply.json(answer.httpStatus(), body);
	}

	/** The answer of ready names no amount, so the books take a wrong one. */
	private static KakaoPayRequest overstated(KakaoPayRequest request) {
		Map<String, ? extends @Nullable Object> fields = request.fields();
		return (fields != null) ? new KakaoPayRequest(request.authorization(), overstated(fields, "total_amount"))
				: request;
	}

	private static Map<String, @Nullable Object> overstated(Map<?, ? extends @Nullable Object> fields, String name) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>();
		fields.forEach((key, value) -> copy.put(String.valueOf(key), value));
		copy.computeIfPresent(name, (key, value) -> plusTooMuch(value));
		return copy;
	}

	private static Object plusTooMuch(Object value) {
		String digits = value.toString();
		return digits.matches("-?\\d{1,15}") ? Long.parseLong(digits) + TOO_MUCH : value;
	}

}
