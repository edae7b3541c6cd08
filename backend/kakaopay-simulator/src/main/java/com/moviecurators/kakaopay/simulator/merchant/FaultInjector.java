package com.moviecurators.kakaopay.simulator.merchant;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.fault.Fault.Effect;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** Applies a fault to a call. */
final class FaultInjector implements AutoCloseable {

	private static final String GATEWAY_PAGE = "<html><head><title>Bad Gateway</title></head>"
			+ "<body><h1>upstream connect error</h1></body></html>";

	private final KakaoPayEngine engine;

	private final Runnable onLateEffect;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "kakaopay-simulator-timer");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * Creates an injector.
	 * @param onLateEffect runs after each effect that follows its answer
	 */
	FaultInjector(KakaoPayEngine engine, Runnable onLateEffect) {
		this.engine = engine;
		this.onLateEffect = onLateEffect;
	}

	SimulatorResponse apply(Fault fault, CallExecution execution) {
		return switch (fault.kind()) {
			case SLOW -> delayAnswer(execution, fault.delayMillis());
			case SLOW_EFFECT -> delayEffect(execution, fault.delayMillis());
			case WRONG_AMOUNT -> Overstatement.apply(execution);
			case LONG_AID, REPEATED_AID, ODD_CHARACTERS, ODD_DATES -> OddValues.apply(fault.kind(), execution);
			case LATER_APPROVED_AT, LEAN_ACTIONS -> Quirks.apply(fault.kind(), execution);
			case ERROR -> fail(fault, execution);
			case DROP, RESET, HTTP, GARBAGE -> {
				if (fault.effect() == Effect.DONE) {
					execution.execute();
				}
				yield broken(fault);
			}
		};
	}

	@Override
	public void close() {
		this.timer.shutdownNow();
	}

	private SimulatorResponse broken(Fault fault) {
		return switch (fault.kind()) {
			case DROP ->
				SimulatorResponse.noContent().brokenBy(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
			case RESET -> SimulatorResponse.noContent()
				.brokenBy(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
			case HTTP ->
				SimulatorResponse.json(fault.number(), this.engine.scriptedError(-fault.number(), null).body());
			default -> SimulatorResponse.html(200, GATEWAY_PAGE);
		};
	}

	private SimulatorResponse fail(Fault fault, CallExecution execution) {
		Call call = execution.call();
		KakaoPayRequest request = execution.request();
		Duration delay = Duration.ofMillis(fault.delayMillis());
		switch (fault.effect()) {
			case NONE -> this.engine.refuse(call, request, fault.number(), fault.methodResultCode());
			case DONE -> execution.execute();
			case FAILED -> this.engine.failApproval(call, request);
			case LATE -> this.engine.executeLater(call, request, delay, this.onLateEffect);
			case FAILED_THEN_LATE -> failThenExecute(call, request, delay);
		}
		return SimulatorResponse.of(this.engine.scriptedError(fault.number(), fault.methodResultCode()));
	}

	private void failThenExecute(Call call, KakaoPayRequest request, Duration delay) {
		if (call == Call.APPROVE) {
			this.engine.captureAfterFailure(request, delay, this.onLateEffect);
		}
		else {
			this.engine.executeLater(call, request, delay, this.onLateEffect);
		}
	}

	private SimulatorResponse delayAnswer(CallExecution execution, int millis) {
		String tid = execution.request().text("tid");
		KakaoPayAnswer answer = execution.execute();
		if (execution.call() == Call.APPROVE || execution.call() == Call.CANCEL) {
			this.engine.markInProgress(tid);
			this.timer.schedule(() -> this.engine.clearInProgress(tid), millis, TimeUnit.MILLISECONDS);
		}
		return SimulatorResponse.of(answer).delayedBy(millis);
	}

	private SimulatorResponse delayEffect(CallExecution execution, int millis) {
		String tid = execution.request().text("tid");
		this.engine.markInProgress(tid);
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.engine.clearInProgress(tid);
		return SimulatorResponse.of(execution.execute());
	}

}
