package com.moviecurators.kakaopay;

import java.io.IOException;

/**
 * Transports calls to KakaoPay. Decisions about answers are made elsewhere, so that they
 * are the same for every transport.
 */
interface Transport extends AutoCloseable {

	/**
	 * Sends one POST once and returns the whole answer, whatever its status and date.
	 * @throws NoAnswer if no whole answer arrived in time; tells how far the call got
	 */
	RawAnswer send(Call call, byte[] json) throws NoAnswer;

	@Override
	void close() throws IOException;

}
