package com.moviecurators.benchmarks.kakaopay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * An answer, ready to be sent.
 *
 * @param bytes with status line and headers
 * @param delay how long it is held back
 */
record Answer(byte[] bytes, Duration delay) {

	static Answer of(String body, Duration delay) {
		return of("200 OK", body, delay);
	}

	static Answer of(String status, String body, Duration delay) {
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		byte[] head = ("HTTP/1.1 " + status + "\r\nDate: "
				+ DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))
				+ "\r\nContent-Type: application/json;charset=UTF-8\r\nContent-Length: " + content.length + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		byte[] bytes = new byte[head.length + content.length];
		System.arraycopy(head, 0, bytes, 0, head.length);
		System.arraycopy(content, 0, bytes, head.length, content.length);
		return new Answer(bytes, delay);
	}

}
