package com.moviecurators.kakaopay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.moviecurators.kakaopay.Outcome.Happened;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a usual call costs beside its waiting for KakaoPay. An exception per call is a
 * sign of something tried that has to fail, and often of a wait.
 */
class QuickPathTest {

	private static final int CALLS = 20;

	@TempDir
	private Path folder;

	@Test
	void throwsNothingWhenAllIsWell() throws Exception {
		try (RawServer server = new RawServer((exchange) -> exchange.answer(Payments.answer(exchange.call())));
				HttpKakaoPayClient client = KakaoPayStub.client(KakaoPayStub.properties(server.baseUrl()))) {
			callEverything(client);

			assertThat(thrownHereBy(() -> {
				for (int call = 0; call < CALLS; call++) {
					callEverything(client);
				}
			})).isEmpty();
			assertThat(server.connections()).isOne();
		}
	}

	private static void callEverything(KakaoPayClient client) {
		for (Call call : Call.values()) {
			assertThat(Payments.send(client, call)).isInstanceOf(Happened.class);
		}
	}

	/** The classes of what was thrown on this thread. */
	private List<String> thrownHereBy(Runnable work) throws Exception {
		Path file = this.folder.resolve("thrown.jfr");
		try (Recording recording = new Recording()) {
			recording.enable("jdk.JavaExceptionThrow").with("throttle", "off");
			recording.start();
			work.run();
			recording.stop();
			recording.dump(file);
		}
		assertThat(Files.size(file)).isPositive();
		return RecordingFile.readAllEvents(file)
			.stream()
			.filter(QuickPathTest::isHere)
			.map(QuickPathTest::name)
			.toList();
	}

	private static boolean isHere(RecordedEvent event) {
		return event.getThread() != null && event.getThread().getJavaThreadId() == Thread.currentThread().threadId();
	}

	private static String name(RecordedEvent event) {
		return event.getClass("thrownClass").getName();
	}

}
