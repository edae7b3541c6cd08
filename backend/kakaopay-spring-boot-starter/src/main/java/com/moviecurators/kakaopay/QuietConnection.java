package com.moviecurators.kakaopay;

import java.io.IOException;
import java.net.Socket;

import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection that never logs what it carries. The library's own writes headers and
 * bytes, the secret key among them, as soon as somebody sets a root logger to DEBUG. Nor
 * does it carry one answer twice.
 */
final class QuietConnection extends DefaultManagedHttpClientConnection {

	private static final Timeout AT_ONCE = Timeout.ofMilliseconds(1);

	QuietConnection(String id) {
		super(id);
	}

	@Override
	public void bind(Socket socket) throws IOException {
		bind(new SocketHolder(socket));
	}

	@Override
	public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
		bind(new SocketHolder(sslSocket, socket));
	}

	/**
	 * Bytes that arrived while nothing was asked would be taken for the next answer,
	 * which may be another buyer's: such a connection is not used again.
	 */
	@Override
	public boolean isStale() throws IOException {
		return super.isStale() || isDataAvailable(AT_ONCE);
	}

	@Override
	protected void onRequestSubmitted(ClassicHttpRequest request) {
		// The library logs the headers here.
	}

	@Override
	protected void onResponseReceived(ClassicHttpResponse response) {
		// The library logs the headers here.
	}

}
