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

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "kakaopay-simulator-timer");
		thread.setDaemon(true);
		return thread;
	});

	SimulatorResponse apply(Fault fault, CallExecution execution) {
		return switch (fault.kind()) {
			case SLOW -> delayAnswer(execution, fault.delayMillis());
			case SLOW_EFFECT -> delayEffect(execution, fault.delayMillis());
			case WRONG_AMOUNT -> Overstatement.apply(execution);
			case LONG_AID, REPEATED_AID, ODD_CHARACTERS, ODD_DATES -> OddValues.apply(fault.kind(), execution);
			case LATER_APPROVED_AT, LEAN_ACTIONS -> Quirks.apply(fault.kind(), execution);
			case ERROR -> failIfPossible(fault, execution);
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

	private static SimulatorResponse broken(Fault fault) {
		return switch (fault.kind()) {
			case DROP ->
				SimulatorResponse.noContent().brokenBy(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
			case RESET -> SimulatorResponse.noContent()
				.brokenBy(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
			case HTTP -> SimulatorResponse.json(fault.number(), KakaoPayAnswer.scripted(-fault.number(), null).body());
			default -> SimulatorResponse.html(200, GATEWAY_PAGE);
		};
	}

	/** Fails the call, or tells the tester that too many effects are pending. */
	private static SimulatorResponse failIfPossible(Fault fault, CallExecution execution) {
		try {
			return fail(fault, execution);
		}
		catch (IllegalStateException ex) {
			return SimulatorResponse.problem(409, "Not possible", String.valueOf(ex.getMessage()));
		}
	}

	private static SimulatorResponse fail(Fault fault, CallExecution execution) {
		KakaoPayEngine engine = execution.engine();
		Call call = execution.call();
		KakaoPayRequest request = execution.request();
		Duration delay = Duration.ofMillis(fault.delayMillis());
		switch (fault.effect()) {
			case NONE -> engine.refuse(call, request, fault.number(), fault.methodResultCode());
			case DONE -> execution.execute();
			case FAILED -> engine.failApproval(call, request);
			case LATE -> engine.executeLater(call, request, delay, execution::countLateEffect);
			case FAILED_THEN_LATE -> failThenExecute(execution, delay);
		}
		return SimulatorResponse.of(KakaoPayAnswer.scripted(fault.number(), fault.methodResultCode()));
	}

	private static void failThenExecute(CallExecution execution, Duration delay) {
		KakaoPayRequest request = execution.request();
		if (execution.call() == Call.APPROVE) {
			execution.engine().captureAfterFailure(request, delay, execution::countLateEffect);
		}
		else {
			execution.engine().executeLater(execution.call(), request, delay, execution::countLateEffect);
		}
	}

	private SimulatorResponse delayAnswer(CallExecution execution, int millis) {
		KakaoPayEngine engine = execution.engine();
		String tid = execution.request().text("tid");
		KakaoPayAnswer answer = execution.execute();
		if (execution.call() == Call.APPROVE || execution.call() == Call.CANCEL) {
			engine.markInProgress(tid);
			this.timer.schedule(() -> engine.clearInProgress(tid), millis, TimeUnit.MILLISECONDS);
		}
		return SimulatorResponse.of(answer).delayedBy(millis);
	}

	private static SimulatorResponse delayEffect(CallExecution execution, int millis) {
		KakaoPayEngine engine = execution.engine();
		String tid = execution.request().text("tid");
		engine.markInProgress(tid);
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		engine.clearInProgress(tid);
		return SimulatorResponse.of(execution.execute());
	}

}
