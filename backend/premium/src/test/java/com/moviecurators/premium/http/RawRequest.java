package com.moviecurators.premium.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A request as it goes over the wire: nothing of it is checked.
 *
 * @param method first word of the first line
 * @param target second word
 * @param version third word
 * @param headers lines without their ends; characters are bytes
 * @param body what follows; its length is announced unless a header says otherwise
 */
record RawRequest(String method, String target, String version, List<String> headers, byte[] body) {

	static RawRequest of(String method, String target) {
		return new RawRequest(method, target, "HTTP/1.1", List.of("Host: localhost"), new byte[0]);
	}

	RawRequest as(String otherMethod) {
		return new RawRequest(otherMethod, this.target, this.version, this.headers, this.body);
	}

	RawRequest at(String otherTarget) {
		return new RawRequest(this.method, otherTarget, this.version, this.headers, this.body);
	}

	RawRequest in(String otherVersion) {
		return new RawRequest(this.method, this.target, otherVersion, this.headers, this.body);
	}

	/** With this line more. */
	RawRequest and(String header) {
		return new RawRequest(this.method, this.target, this.version,
				Stream.concat(this.headers.stream(), Stream.of(header)).toList(), this.body);
	}

	/** With this line in place of those with its name. */
	RawRequest with(String header) {
		return without(header.split(":", 2)[0]).and(header);
	}

	RawRequest without(String name) {
		List<String> fewer = this.headers.stream().filter((line) -> !isNamed(line, name)).toList();
		return new RawRequest(this.method, this.target, this.version, fewer, this.body);
	}

	RawRequest withBody(String text) {
		return withBody(text.getBytes(StandardCharsets.UTF_8));
	}

	RawRequest withBody(byte[] bytes) {
		return new RawRequest(this.method, this.target, this.version, this.headers, bytes);
	}

	/**
	 * Whether a server can tell what is asked for. If not, it may take the sender for a
	 * person.
	 */
	boolean hasReadableLine() {
		return this.method.matches("[A-Za-z]+") && this.target.matches("[!$-;=?-Z_a-z~]+");
	}

	byte[] bytes() {
		List<String> lines = new ArrayList<>();
		lines.add(this.method + " " + this.target + " " + this.version);
		lines.addAll(this.headers);
		if (!announcesBody()) {
			lines.add("Content-Length: " + this.body.length);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
		bytes.writeBytes(this.body);
		return bytes.toByteArray();
	}

	private boolean announcesBody() {
		return this.headers.stream()
			.anyMatch((line) -> isNamed(line, "Content-Length") || isNamed(line, "Transfer-Encoding"))
				|| (this.body.length == 0 && !this.method.equals("POST"));
	}

	private static boolean isNamed(String line, String name) {
		return line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":");
	}

	@Override
	public String toString() {
		String text = new String(bytes(), StandardCharsets.ISO_8859_1);
		return (text.length() < 600) ? text : text.substring(0, 600) + "… (" + text.length() + ")";
	}

}
