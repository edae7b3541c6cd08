package com.moviecurators.premium.http;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What public bug reports of this field send, by the part of the request that is wrong.
 * Each constant makes its requests from one that the route reads to the end.
 */
enum Malformed {

	QUERY((route, base) -> Stream
		.of("a=%zz&%=%", "lang=%ff%fe", "a=%00", "a=b|c", "a=[]{}^`\"<>", "utm=100%", "a[]=1&a[0]=2", "a=1&a=2",
				"order=a&order=b&pg_token=c&pg_token=d", "email=%00&email=%F0%9F", "email=a@b.kr&email=c@d.kr",
				"email=%ED%A0%80@b.kr", "order=%ED%A0%80&pg_token=%ED%A0%80", "_method=DELETE", "_csrf=x",
				"class.module.classLoader=x", "a;b=c", "?", "&&&==&", "a=" + "b".repeat(9_000), "a&".repeat(4_000),
				"\u00ed\u0095\u009c", "a=\u0001", "a=\u00ff", "a=#b", "page=-1&size=99999999999")
		.map((query) -> base.at(base.target() + "?" + query))),

	PATH((route, base) -> Stream.concat(Stream
		.of("/", "//", "/.", "/..", "/..;/", ";jsessionid=1", ";a=b;c", "/%2e%2e/", "/%2F", "%2F..%2F", "%5c..%5c",
				"%00", "%0d%0aX-Evil:1", "%zz", "%", ".json", ".html", "~", "\\", "\u0001", "a\u0000b", "%ED%A0%80",
				"%c0%ae%c0%ae/", "/" + "a".repeat(9_000), "/a".repeat(4_000), "*", "|", "#a", "\u00e9", "%25%32%66")
		.map((end) -> base.at(base.target() + end)),
			Stream
				.of(base.target().toUpperCase(Locale.ROOT), "/" + base.target(), "/." + base.target(),
						"/a/.." + base.target(), "/%2e" + base.target(), "/;a" + base.target(),
						"http://localhost" + base.target(), "http://" + base.target(), "https://evil.example:x/", "*",
						"localhost", "//evil.example" + base.target(), "a" + base.target())
				.map(base::at))),

	METHOD((route, base) -> Stream
		.of("TRACE", "FOO", "CONNECT", "PROPFIND", "OPTIONS", "HEAD", "GET", "PUT", "DELETE", "PATCH", "POST", "get",
				"G\u0000T", "G T", "", "\u00e9", "A".repeat(1_000), "GET".repeat(3_000))
		.map(base::as)),

	VERSION((route, base) -> Stream
		.of("HTTP/9.9", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/1.", "HTTP/", "HTTP/1.1 x", "http/1.1", "", "FTP/1.1",
				"HTTP/1.10", "\u0000", "x".repeat(2_000))
		.map(base::in)),

	ACCEPT((route, base) -> values("Accept", base, "", ",", ",,,", ";", ";;;", "*", "*/json", "text", "text/", "/html",
			"a/b;q=2", "*/*;q=x", "*/*;q=", "*/*;q=-1", "*/*;q=0", "application/json;q=0",
			"application/json;charset=none", "application/json;\"", "text/html;q=\u0000", "\u00ff/\u00ff", "text/html,",
			",text/html", "image/png", "application/xml", "application/vnd.spring-boot.actuator.v9+json",
			"a/b,".repeat(2_000), "text/html;a=\"" + "b".repeat(5_000))),

	ACCEPT_LANGUAGE((route, base) -> values("Accept-Language", base, "", ",", "\u00ff;;q=x", "ko;q=9", "ko;q=", "x-",
			"-", "en-\u0001", "*", "a".repeat(5_000), "en-".repeat(1_000), "de,".repeat(1_000), "../../etc/passwd",
			"i-klingon", "zh-Hant-TW-x-a-b-c", "${jndi:ldap://a}", "ko_KR.UTF-8@euro")),

	CONTENT_TYPE((route, base) -> values("Content-Type", base, "", "*/*", "application/*", "text/*", "*/json",
			"application/*+json", "nonsense", ";", "/", "application/", "application/json;", "application/json;a",
			"application/json;charset=nonsense", "application/json;charset=", "application/json;charset=\"",
			"application/json;charset=utf-7", "application/json;charset=utf-16", "application/json;charset=us-ascii",
			"application/json;charset=utf-8;charset=utf-16", "application/json, application/json", "text/plain",
			"application/xml", "application/x-www-form-urlencoded",
			"application/x-www-form-urlencoded;charset=nonsense", "application/octet-stream", "multipart/form-data",
			"multipart/form-data;boundary=", "multipart/form-data;boundary=x", "multipart/mixed;boundary=\u00ff",
			"application/json\u0000", "application/x-java-serialized-object", "application/yaml", "application/cbor",
			"application/problem+json", "a/b;".repeat(1_000))),

	CHARSET((route, base) -> Stream.of("UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "x-windows-949")
		.map((charset) -> base.with("Content-Type: application/json;charset=" + charset)
			.withBody(text(base).getBytes(Charset.forName(charset))))),

	AUTHORIZATION((route, base) -> values("Authorization", base, "", "Bearer", "Bearer ", "Bearer \u0001",
			"Bearer \u00e9", "Bearer a.b.c", "Bearer a..c", "Bearer ...", "Bearer eyJhbGciOiJub25lIn0.e30.",
			"Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwicm9sZSI6IkFETUlOIn0.", "Basic", "Basic bm86Ym9keQ==",
			"Basic \u00ff", "Digest x", "bearer bearer", "Bearer " + "a".repeat(9_000), "Bearer " + "a.".repeat(4_000),
			"Bearer " + "=".repeat(200), ",", "Bearer null")),

	COOKIE((route, base) -> values("Cookie", base, "", "=", ";;;", "premium_refresh", "premium_refresh=",
			"premium_refresh=\"", "premium_refresh=\u007f", "premium_refresh=\u00ff", "premium_refresh=a b",
			"premium_refresh=%00", "premium_refresh=a; premium_refresh=b", "premium_refresh=" + "a".repeat(9_000),
			"a=b;".repeat(2_000), "$Version=1; premium_refresh=x; $Path=/", "\u0001=\u0001",
			"__Host-premium_refresh=x; __Secure-premium_refresh=x", "JSESSIONID=x", "premium_refresh={}\\,")),

	IDEMPOTENCY_KEY(
			(route, base) -> Stream.concat(
					values("Idempotency-Key", base, "", " ", "short", "x".repeat(65), "with space-in-it",
							"\u0002\u0002\u0002\u0002\u0002\u0002\u0002\u0002", "\u00ed\u0095\u009c\u00ea\u00b8\u0080",
							"\"quoted-key\"", "a,b,c,d,e,f", "x".repeat(9_000), "'; drop table account; --",
							"../../../../x", "%00%00%00%00"),
					Stream.of(base.and("Idempotency-Key: another-key-of-mine")))),

	LENGTH((route, base) -> Stream.concat(
			values("Content-Length", base, "abc", "-1", "+1", "1e1", "99999999999999999999", "0x10", " ", "1,1",
					"1\u0000"),
			Stream.of(base.and("Content-Length: 0").and("Content-Length: 1"), base.and("Transfer-Encoding: nonsense"),
					base.and("Transfer-Encoding: chunked, chunked"),
					base.and("Transfer-Encoding: identity").and("Content-Length: 0"),
					base.and("Transfer-Encoding: chunked").and("Content-Length: 3").withBody("0\r\n\r\n"),
					base.and("Transfer-Encoding: chunked").withBody("zz\r\n\r\n"),
					base.and("Transfer-Encoding: chunked").withBody("-1\r\n\r\n"),
					base.and("Transfer-Encoding: chunked").withBody("fffffffffffffffff\r\nx"),
					base.and("Transfer-Encoding: chunked").withBody("1;" + "a".repeat(9_000) + "\r\nx\r\n0\r\n\r\n"),
					base.and("Transfer-Encoding: chunked")
						.withBody("1\r\nx\r\n0\r\nA: " + "b".repeat(9_000) + "\r\n\r\n"),
					base.withBody("x".repeat(33_000)), base.withBody("x".repeat(70_000)), base.and("Expect: nonsense"),
					base.and("Expect: 100-continue").withBody("x".repeat(33_000))))),

	OTHER_HEADERS((route, base) -> Stream.of("Range: bytes=0-,-1", "Range: bytes=9999999999999999999999-",
			"Range: bytes=" + "0-0,".repeat(2_000), "Range: lines=1-2", "If-None-Match: \"", "If-None-Match: W/,\"\",*",
			"If-Modified-Since: yesterday", "If-Match: \u00ff", "If-Range: x", "Accept-Encoding: ,;q=x,gzip;q=9",
			"Accept-Encoding: " + "gzip,".repeat(2_000), "Accept-Charset: nonsense", "Origin: \u00ff", "Origin: null",
			"Origin: https://evil.example", "Referer: \u0001", "User-Agent: ${jndi:ldap://a/b}", "Upgrade: h2c",
			"Upgrade: websocket", "Connection: Upgrade, close, x", "X-Forwarded-For: '; drop table",
			"X-Forwarded-Host: evil.example", "X-Forwarded-Proto: nonsense", "X-Forwarded-Port: 999999",
			"Forwarded: for=\"[::\";proto=,", "X-HTTP-Method-Override: DELETE", "Host: other", "Host: a b", "Host: [::",
			"Host: localhost:x", "Host: localhost:99999", "Host: ", "Host: \u00ff", "X-Host: x\r\nHost: twice",
			"Sec-Fetch-Site: x", "Access-Control-Request-Method: \u0001", "Content-Encoding: gzip",
			"Content-Encoding: nonsense", "Trailer: Content-Length", "TE: trailers, x;q=9",
			"Via: " + "x,".repeat(2_000), "no colon at all", ": no name", "sp ace: x", "nul\u0000: x", "X-Nul: \u0000",
			"X-Folded: a\r\n b", "X: " + "y".repeat(20_000), "X: y\rZ: z", "X-Bell: \u0007", "\u00e9: x")
		.map((header) -> header.startsWith("Host") ? base.with(header) : base.and(header))),

	MANY_HEADERS((route, base) -> Stream.of(90, 101, 500)
		.map((number) -> IntStream.range(0, number)
			.mapToObj((i) -> "X-" + i + ": y")
			.reduce(base, RawRequest::and, (one, _) -> one))),

	NO_HOST((route, base) -> Stream.of(base.without("Host"), base.without("Host").in("HTTP/1.0"))),

	BODY((route, base) -> (route.takesBody() ? BadBodies.of(route.fields()).stream() : BadBodies.of(Map.of()).stream())
		.filter((body) -> !body.isEmpty())
		.map((body) -> base.with("Content-Type: application/json").withBody(body))),

	BYTES((route, base) -> Stream
		.of("\u00ef\u00bb\u00bf" + text(base), "\u00ff\u00fe\u0000", "{\"a\":\"\u00ff\"}",
				"{\"a\":\"\u00ed\u00a0\u0080\"}", "{\"\u0000\":1}", "\u001f\u008b\b\u0000", "\u00ac\u00ed\u0000\u0005",
				"1" + "0".repeat(20_000), "1e999999999", "{\"a\":" + "1".repeat(2_000) + "}",
				"{\"" + "k".repeat(30_000) + "\":1}", "[" + "1,".repeat(15_000) + "1]",
				"{" + "\"a\":1,".repeat(4_000) + "\"b\":1}", "//\n{}", "{}\u0000")
		.map((body) -> base.with("Content-Type: application/json")
			.withBody(body.getBytes(StandardCharsets.ISO_8859_1)))),

	ADDRESSES((route, base) -> Stream
		.of("a@" + "a.".repeat(100) + "!", "a@" + "a.".repeat(2_500) + "!",
				"a".repeat(64) + "@" + "a-".repeat(90) + ".", "@", "a@@b.kr", "a@b..kr", "\\\"a\\\"@b.kr",
				"a@[127.0.0.1]", "a@" + "b".repeat(15_000))
		.map((email) -> base.withBody(text(base).replace("\"email\":\"x\"", "\"email\":\"" + email + "\"")))
		.filter((request) -> route.fields().containsKey("email")));

	private final BiFunction<Endpoint, RawRequest, Stream<RawRequest>> requests;

	Malformed(BiFunction<Endpoint, RawRequest, Stream<RawRequest>> requests) {
		this.requests = requests;
	}

	/** The requests of this kind to a route, made from one that it reads to the end. */
	Stream<RawRequest> to(Endpoint route, RawRequest base) {
		return this.requests.apply(route, base);
	}

	/** Sends the request. Where less follows than it says, nothing more is awaited. */
	RawAnswer send(RawConnection connection, RawRequest request) throws IOException {
		return (this == LENGTH || this == METHOD) ? connection.exchange(request.bytes()) : connection.exchange(request);
	}

	/** Each value alone, and some in two lines. */
	private static Stream<RawRequest> values(String header, RawRequest base, String... values) {
		Stream<RawRequest> alone = Stream.of(values).map((value) -> base.with(header + ": " + value));
		Stream<RawRequest> twice = IntStream.range(1, 6)
			.mapToObj((i) -> base.with(header + ": " + values[i - 1]).and(header + ": " + values[i]));
		return Stream.concat(alone, twice);
	}

	private static String text(RawRequest request) {
		return new String(request.body(), StandardCharsets.UTF_8);
	}

	/** A few bytes of the request are changed, left out or added. */
	static byte[] mutated(RawRequest request, Random random) {
		byte[] bytes = request.bytes();
		for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
			bytes = changed(bytes, random);
		}
		return bytes;
	}

	private static byte[] changed(byte[] bytes, Random random) {
		int at = random.nextInt(bytes.length);
		int removed = random.nextInt(3);
		byte[] added = new byte[random.nextInt(3)];
		random.nextBytes(added);
		int rest = Math.min(bytes.length, at + removed);
		byte[] changed = new byte[at + added.length + bytes.length - rest];
		System.arraycopy(bytes, 0, changed, 0, at);
		System.arraycopy(added, 0, changed, at, added.length);
		System.arraycopy(bytes, rest, changed, at + added.length, bytes.length - rest);
		return changed;
	}

}
