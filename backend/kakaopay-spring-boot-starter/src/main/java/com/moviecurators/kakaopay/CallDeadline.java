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
 * Limits the duration of a whole call, from the wait for a connection to the last byte of
 * the answer. Tells how far a failed call got. The library's read time-out restarts with
 * each packet, so a slow body could block a caller for ever.
 */
final class CallDeadline implements ExecChainHandler, AutoCloseable {

	private static final String SENDING = CallDeadline.class.getName() + ".sending";

	private static final int MAX_ANSWER_BYTES = 1 << 20;

	private final Duration limit;

	private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, CallDeadline::daemon);

	CallDeadline(Duration limit) {
		this.limit = limit;
		this.alarms.setRemoveOnCancelPolicy(true);
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "kakaopay-deadline");
		thread.setDaemon(true);
		return thread;
	}

	/** Marks that sending begins. A failure before this mark has sent nothing. */
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
			}, this.limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			throw new NoAnswer(Kind.NOT_SENT, "the client has been closed", ex);
		}
	}

	/**
	 * Reads the whole answer, which releases its connection. On any exception the library
	 * discards the connection.
	 */
	private static ClassicHttpResponse whole(ClassicHttpResponse response) throws IOException {
		response.setEntity(new ByteArrayEntity(bytes(response), ContentType.APPLICATION_JSON));
		return response;
	}

	/**
	 * Reads the body. Does not close the stream, because that would read an endless
	 * answer.
	 */
	private static byte[] bytes(ClassicHttpResponse response) throws IOException {
		if (response.getEntity() == null) {
			return new byte[0];
		}
		InputStream content = response.getEntity().getContent();
		byte[] body = content.readNBytes(MAX_ANSWER_BYTES);
		if (content.read() >= 0) {
			throw new IOException("answer longer than " + MAX_ANSWER_BYTES + " bytes");
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
