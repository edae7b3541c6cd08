package com.moviecurators.kakaopay.simulator.state;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Which merchant is meant. */
class SimulatorStateTests {

	private static final String OTHER = "SECRET_KEY DEV" + "1".repeat(37);

	private final SimulatorState state = state(new EngineSettings());

	@Test
	void makesTheFirstCallerTheDefaultMerchant() {
		assertThat(this.state.calling(Merchant.KEY)).isSameAs(this.state.defaultMerchant());
		assertThat(this.state.calling(OTHER)).isNotSameAs(this.state.defaultMerchant());
		assertThat(this.state.named(Merchant.KEY)).containsSame(this.state.defaultMerchant());
	}

	@Test
	void givesAMerchantThatWasNamedBeforeItCalledItsOwnState() {
		MerchantState named = this.state.named(OTHER).orElseThrow();
		assertThat(this.state.calling(OTHER)).isSameAs(named).isNotSameAs(this.state.defaultMerchant());
		assertThat(this.state.calling(Merchant.KEY)).isSameAs(this.state.defaultMerchant());
	}

	@Test
	void makesTheOnlyAcceptedKeyThatOfTheDefaultMerchant() {
		SimulatorState agreed = state(new EngineSettings().withSecretKey("agreed"));
		assertThat(agreed.named("SECRET_KEY agreed")).containsSame(agreed.defaultMerchant());
		assertThat(agreed.named(OTHER)).isEmpty();
		assertThat(agreed.calling(OTHER)).isSameAs(agreed.defaultMerchant());
	}

	@Test
	void takesACallWithoutAKeyForOneOfTheDefaultMerchant() {
		assertThat(this.state.calling(null)).isSameAs(this.state.defaultMerchant());
		assertThat(this.state.calling("KakaoAK x")).isSameAs(this.state.defaultMerchant());
		assertThat(this.state.calling(OTHER)).isSameAs(this.state.defaultMerchant());
	}

	@Test
	void masksTheKeysOfItsMerchants() {
		assertThat(this.state.merchants()).extracting(ListedMerchant::maskedKey).containsExactly((String) null);
		this.state.calling(OTHER);
		assertThat(this.state.merchants()).extracting(ListedMerchant::maskedKey).containsExactly("****1111");
		SimulatorState agreed = state(new EngineSettings().withSecretKey("agreed"));
		assertThat(agreed.merchants()).extracting(ListedMerchant::maskedKey).containsExactly("****");
	}

	@Test
	void evictsTheMerchantThatWasNotUsedByItsNumberOrItsPagesEither() {
		this.state.calling(Merchant.KEY);
		List<MerchantState> others = IntStream.range(1, SimulatorState.MAX_MERCHANTS)
			.mapToObj((i) -> this.state.calling(key(i)))
			.toList();
		KakaoPayRequest ready = new KakaoPayRequest(key(1), new HashMap<>(Merchant.readyFields("o")));
		assertThat(others.get(0).engine().take(Call.READY, ready).isSuccess()).isTrue();
		String pageId = others.get(0).engine().payment("o").orElseThrow().pageId();
		assertThat(this.state.ofPage(pageId)).containsSame(others.get(0));
		assertThat(this.state.numbered(others.get(1).number())).containsSame(others.get(1));
		this.state.calling(key(100));
		assertThat(this.state.merchants()).extracting(ListedMerchant::state)
			.contains(others.get(0), others.get(1), others.get(3))
			.doesNotContain(others.get(2));
	}

	@Test
	void addressesPages() {
		assertThat(this.state.page(Device.PC, "x")).hasToString("http://pay/x");
	}

	/** The search for a page waits for a merchant's call, but nobody waits for it. */
	@Test
	void letsMerchantsCallWhileAPageIsSought() throws Exception {
		CompletableFuture<Void> searched = new CompletableFuture<>();
		CompletableFuture<SimulatorState> started = new CompletableFuture<>();
		SimulatorState busy = new SimulatorState(new EngineSettings(), Clock.systemUTC(), 1, (device, pageId) -> {
			callWhileAPageIsSought(started.join(), searched);
			return URI.create("http://pay/" + pageId);
		});
		started.complete(busy);
		KakaoPayRequest ready = new KakaoPayRequest(Merchant.KEY, new HashMap<>(Merchant.readyFields("o")));
		assertThat(busy.calling(Merchant.KEY).engine().take(Call.READY, ready).isSuccess()).isTrue();
		searched.get(30, TimeUnit.SECONDS);
	}

	private static void callWhileAPageIsSought(SimulatorState state, CompletableFuture<@Nullable Void> searched) {
		Thread search = new Thread(() -> {
			state.ofPage("nowhere");
			searched.complete(null);
		});
		search.setDaemon(true);
		search.start();
		await().until(() -> search.getState() == Thread.State.BLOCKED);
		CompletableFuture<MerchantState> call = CompletableFuture.supplyAsync(() -> state.calling(OTHER));
		assertThat(call).succeedsWithin(Duration.ofSeconds(10));
	}

	private static String key(int number) {
		return "SECRET_KEY DEV" + String.format(Locale.ROOT, "%037d", number + 1);
	}

	private static SimulatorState state(EngineSettings settings) {
		return new SimulatorState(settings, Clock.systemUTC(), 1,
				(device, pageId) -> URI.create("http://pay/" + pageId));
	}

}
