package com.moviecurators.kakaopay;

import java.time.Instant;
import java.util.Locale;

import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The starter's real client over a transport of a test's own: requests, readings and
 * decisions are those of production, only the network is not there.
 */
public final class TransportedKakaoPay {

	private TransportedKakaoPay() {
	}

	/** A client whose calls the transport takes to KakaoPay and back. */
	public static KakaoPayClient over(TestTransport transport, KakaoPayProperties properties) {
		return new HttpKakaoPayClient(Settings.merchant(properties), new Adapter(transport));
	}

	/** Takes one call to KakaoPay. */
	@FunctionalInterface
	public interface TestTransport {

		/**
		 * Sends the call.
		 * @param call as in KakaoPay's addresses, for instance {@code approve}
		 * @return what came back
		 * @throws Silence when no answer came although the request was sent
		 */
		Answer send(String call, byte[] json) throws Silence;

	}

	/**
	 * What came back over the wire.
	 *
	 * @param date the Date header, or null without one
	 */
	public record Answer(int status, byte[] body, @Nullable Instant date) {

		/** An answer without a Date header. */
		public Answer(int status, byte[] body) {
			this(status, body, null);
		}

	}

	/** Nothing came back in time. */
	public static final class Silence extends Exception {

	}

	private record Adapter(TestTransport transport) implements Transport {

		@Override
		public RawAnswer send(Call call, byte[] json) throws NoAnswer {
			try {
				Answer answer = this.transport.send(call.name().toLowerCase(Locale.ROOT), json);
				return new RawAnswer(answer.status(), answer.body(), answer.date());
			}
			catch (Silence ex) {
				throw new NoAnswer(Kind.TIMED_OUT, "no whole answer in time", ex);
			}
		}

		@Override
		public void close() {
		}

	}

}
