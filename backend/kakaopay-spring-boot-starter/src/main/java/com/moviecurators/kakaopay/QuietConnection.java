package com.moviecurators.kakaopay;

import java.io.IOException;
import java.net.Socket;

import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection that logs nothing. The library's own logs headers and bytes at DEBUG
 * level, including the secret key.
 */
final class QuietConnection extends DefaultManagedHttpClientConnection {

	private static final Timeout NO_WAIT = Timeout.ofMilliseconds(1);

	QuietConnection(String id) {
		super(id);
	}

	@Override
	public void bind(Socket socket) throws IOException {
		bind(new ProbedSocket(socket));
	}

	@Override
	public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
		bind(new ProbedSocket(sslSocket, socket));
	}

	/**
	 * Rejects a connection with unsolicited bytes. They would be read as the next answer,
	 * which may belong to another buyer.
	 */
	@Override
	public boolean isStale() throws IOException {
		if (!(getSocketHolder() instanceof ProbedSocket socket)) {
			return true;
		}
		socket.startProbing();
		try {
			return super.isStale() || isDataAvailable(NO_WAIT);
		}
		finally {
			socket.endProbing();
		}
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
