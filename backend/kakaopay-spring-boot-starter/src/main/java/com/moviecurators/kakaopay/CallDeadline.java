package com.moviecurators.kakaopay;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Bounds a call as a whole, from the wait for a connection to the last byte of the
 * answer, and says how far a failed one got. The library's own read time-out starts anew
 * with each packet, so a body that drips in could keep a caller for ever.
 */
final class CallDeadline implements ExecChainHandler, AutoCloseable {

	private static final String SENDING = CallDeadline.class.getName() + ".sending";

	private static final int LONGEST_ANSWER = 1 << 20;

	private final Duration longest;

	private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, CallDeadline::daemon);

	CallDeadline(Duration longest) {
		this.longest = longest;
		this.alarms.setRemoveOnCancelPolicy(true);
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "kakaopay-deadline");
		thread.setDaemon(true);
		return thread;
	}

	/** To be placed right before the bytes go out: a failure before this sent nothing. */
	static ClassicHttpResponse markSending(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
			throws IOException, HttpException {
		scope.clientContext.setAttribute(SENDING, true);
		return chain.proceed(request, scope);
	}

	@Override
	public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
			throws IOException {
		AtomicBoolean late = new AtomicBoolean();
		Future<?> alarm = alarm(scope, late);
		try {
			return whole(chain.proceed(request, scope));
		}
		catch (IOException | HttpException | RuntimeException ex) {
			throw noAnswer(ex, late.get(), scope.clientContext.getAttribute(SENDING) != null);
		}
		finally {
			alarm.cancel(false);
		}
	}

	private Future<?> alarm(ExecChain.Scope scope, AtomicBoolean late) throws NoAnswer {
		try {
			return this.alarms.schedule(() -> {
				late.set(true);
				((Cancellable) scope.originalRequest).cancel();
			}, this.longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			throw new NoAnswer(Kind.NOT_SENT, "the client has been closed", ex);
		}
	}

	/**
	 * Reads the answer to its end, which gives its connection back; whatever is thrown
	 * here or before makes the library take the connection down.
	 */
	private static ClassicHttpResponse whole(ClassicHttpResponse response) throws IOException {
		response.setEntity(new ByteArrayEntity(bytes(response), ContentType.APPLICATION_JSON));
		return response;
	}

	/** The stream is not closed: that would read on to the end of an endless answer. */
	private static byte[] bytes(ClassicHttpResponse response) throws IOException {
		if (response.getEntity() == null) {
			return new byte[0];
		}
		InputStream content = response.getEntity().getContent();
		byte[] body = content.readNBytes(LONGEST_ANSWER);
		if (content.read() >= 0) {
			throw new IOException("answer longer than " + LONGEST_ANSWER + " bytes");
		}
		return body;
	}

	private NoAnswer noAnswer(Exception ex, boolean late, boolean sending) {
		String name = ex.getClass().getSimpleName();
		if (!sending) {
			return (ex instanceof ConnectionRequestTimeoutException)
					? new NoAnswer(Kind.NOT_SENT, "no free connection in time (" + name + ")", ex)
					: new NoAnswer(Kind.NOT_CONNECTED, "no connection to KakaoPay (" + name + ")", ex);
		}
		return (late || ex instanceof InterruptedIOException)
				? new NoAnswer(Kind.TIMED_OUT, "no whole answer in time (" + name + ")", ex)
				: new NoAnswer(Kind.BROKEN, "the connection broke (" + name + ")", ex);
	}

	@Override
	public void close() {
		this.alarms.shutdownNow();
	}

}
