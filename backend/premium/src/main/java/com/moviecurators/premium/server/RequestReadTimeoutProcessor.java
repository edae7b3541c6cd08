package com.moviecurators.premium.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;

import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Processes the requests of a connection. While one arrives, Tomcat's timer looks at it
 * once a second, as it looks at asynchronous requests. It closes the reading side of what
 * is overdue: whoever reads meets the end of the input, and ends the connection in its
 * own thread. What has arrived is answered however long that takes.
 */
final class RequestReadTimeoutProcessor extends Http11Processor {

	private static final long NOT_STARTED = -1;

	private final RequestReadTimeoutProtocol protocol;

	/** Where a request arrives. */
	private volatile @Nullable SocketChannel channel;

	RequestReadTimeoutProcessor(RequestReadTimeoutProtocol protocol, Adapter adapter) {
		super(protocol, adapter);
		this.protocol = protocol;
	}

	/**
	 * Also keeps the state of a request of which only blank lines have come. Tomcat
	 * forgets them, so that a client could send blank lines for ever.
	 */
	@Override
	public SocketState service(SocketWrapperBase<?> connection) throws IOException {
		this.channel = ((NioChannel) connection.getSocket()).getIOChannel();
		this.protocol.addWaitingProcessor(this);
		SocketState state = super.service(connection);
		if (state == SocketState.OPEN && this.request.getStartTimeNanos() != NOT_STARTED) {
			return SocketState.LONG;
		}
		if (state != SocketState.LONG) {
			this.protocol.removeWaitingProcessor(this);
			this.channel = null;
		}
		return state;
	}

	@Override
	public void timeoutAsync(long now) {
		SocketChannel arriving = this.channel;
		if (isAsync()) {
			super.timeoutAsync(now);
		}
		else if (arriving != null && isOverdue()) {
			closeInput(arriving);
		}
	}

	private boolean isOverdue() {
		long start = this.request.getStartTimeNanos();
		return start != NOT_STARTED && System.nanoTime() - start > this.protocol.requestReadTimeout().toNanos()
				&& !isRequestBodyFullyRead();
	}

	private void closeInput(SocketChannel arriving) {
		try {
			arriving.shutdownInput();
		}
		catch (IOException ex) {
			getLog().debug("The client closed the connection first", ex);
		}
	}

}
