package com.moviecurators.kakaopay;

import java.io.IOException;

/**
 * Carries calls to KakaoPay. What KakaoPay's words mean is decided behind it, so that the
 * same decisions are met whatever carries them.
 */
interface Transport extends AutoCloseable {

	/**
	 * Sends one POST once and brings back the whole answer, whatever its status.
	 * @throws NoAnswer if no whole answer came back in time; says how far the call got
	 */
	RawAnswer send(Call call, byte[] json) throws NoAnswer;

	@Override
	void close() throws IOException;

}
