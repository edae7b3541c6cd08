package com.moviecurators.kakaopay.simulator.guard;

import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.server.HttpInput;
import wiremock.org.eclipse.jetty.server.HttpInput.Content;

/**
 * Refuses large bodies, and packed ones: WireMock would unpack them whatever their size.
 */
final class BodyLimit implements HttpInput.Interceptor {

	static final int MAX_BYTES = 4 * 1024 * 1024;

	private static final byte GZIP = 0x1f;

	private long read;

	static MalformedRequest exceeded() {
		return new MalformedRequest(413, "A body may have " + MAX_BYTES + " bytes.");
	}

	@Override
	public Content readFrom(Content content) {
		if (!content.isSpecial() && content.hasContent()) {
			if (this.read == 0 && content.getByteBuffer().get(content.getByteBuffer().position()) == GZIP) {
				throw new BadMessageException(415, "The simulator reads no packed bodies.");
			}
			this.read += content.remaining();
			if (this.read > MAX_BYTES) {
				throw new BadMessageException(exceeded().status(), exceeded().reason());
			}
		}
		return content;
	}

}
