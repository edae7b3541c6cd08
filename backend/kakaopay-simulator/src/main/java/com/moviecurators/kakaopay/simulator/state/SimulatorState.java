package com.moviecurators.kakaopay.simulator.state;

import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages;
import com.moviecurators.kakaopay.simulator.engine.PaymentPages.Device;
import org.jspecify.annotations.Nullable;

/**
 * The state of a running simulator: one per merchant, that is, per secret key. The
 * default merchant has the first key that calls without having been named before. It is
 * the one that is steered without naming a merchant. A merchant appears with its first
 * call, or when it is steered, but not by being read. Thread-safe.
 */
public final class SimulatorState {

	/** The number of merchants. A further one evicts the least recently used one. */
	public static final int MAX_MERCHANTS = 100;

	private final EngineSettings settings;

	private final Clock clock;

	private final long seed;

	private final PaymentPages pages;

	private final MerchantState defaultMerchant;

	/** Stands for every merchant that has not appeared. Nothing is ever added to it. */
	private final MerchantState empty;

	private final Map<String, MerchantState> others = new LinkedHashMap<>(16, 0.75f, true);

	private volatile @Nullable String defaultKey;

	private long newest;

	/**
	 * Creates the state of a simulator without payments.
	 * @param clock the clock that the merchants' clocks follow
	 * @param seed the seed of all ids and tokens
	 * @param pages the addresses of the payment pages
	 */
	public SimulatorState(EngineSettings settings, Clock clock, long seed, PaymentPages pages) {
		this.settings = settings;
		this.clock = clock;
		this.seed = seed;
		this.pages = pages;
		this.defaultKey = settings.secretKey();
		this.newest = 1;
		this.defaultMerchant = new MerchantState(1, settings, clock, this::defaultSeed, pages);
		this.empty = new MerchantState(0, settings, clock, () -> seed, pages);
	}

	/** The seed of all ids and tokens. */
	public long seed() {
		return this.seed;
	}

	/** The address of a payment's page. */
	public URI page(Device device, String pageId) {
		return this.pages.address(device, pageId);
	}

	/** The merchant that is steered without naming one. */
	public MerchantState defaultMerchant() {
		return this.defaultMerchant;
	}

	/**
	 * The merchant that makes a call: the default one if KakaoPay would refuse the
	 * header.
	 */
	public synchronized MerchantState calling(@Nullable String authorization) {
		String key = this.settings.acceptedKey(authorization).orElse(null);
		if (key == null) {
			return this.defaultMerchant;
		}
		if (this.defaultKey == null && !this.others.containsKey(key)) {
			this.defaultKey = key;
		}
		return withKey(key);
	}

	/**
	 * The merchant of an Authorization header. A new one appears. Empty if KakaoPay would
	 * refuse the header.
	 */
	public Optional<MerchantState> named(@Nullable String authorization) {
		return this.settings.acceptedKey(authorization).map(this::withKey);
	}

	/** The merchant that an Authorization header names; empty if it has not appeared. */
	public Optional<MerchantState> known(@Nullable String authorization) {
		return this.settings.acceptedKey(authorization).flatMap(this::existing);
	}

	/**
	 * What a read shows of the merchant that an Authorization header names: an empty one
	 * if it has not appeared; nothing if KakaoPay would refuse the header.
	 */
	public Optional<MerchantState> shown(@Nullable String authorization) {
		return this.settings.acceptedKey(authorization).map((key) -> existing(key).orElse(this.empty));
	}

	/** The merchant with a number; empty if there is none (any more). */
	public Optional<MerchantState> numbered(long number) {
		return used((merchant) -> merchant.number() == number);
	}

	/**
	 * The merchant whose payment has a page; empty if there is none. Waits for calls of
	 * merchants, but lets them call meanwhile.
	 */
	public Optional<MerchantState> ofPage(String pageId) {
		return used((merchant) -> merchant.engine().paymentOfPage(pageId).isPresent());
	}

	/** All merchants in the order of their numbers, each with the end of its key. */
	public synchronized List<ListedMerchant> merchants() {
		Stream<ListedMerchant> others = this.others.entrySet()
			.stream()
			.map((entry) -> ListedMerchant.of(entry.getValue(), entry.getKey()));
		return Stream.concat(Stream.of(ListedMerchant.of(this.defaultMerchant, this.defaultKey)), others)
			.sorted(Comparator.comparingLong((merchant) -> merchant.state().number()))
			.toList();
	}

	/** The number of the newest merchant. */
	public synchronized long newestMerchant() {
		return this.newest;
	}

	private synchronized MerchantState withKey(String key) {
		return existing(key).orElseGet(() -> add(key));
	}

	private synchronized Optional<MerchantState> existing(String key) {
		return key.equals(this.defaultKey) ? Optional.of(this.defaultMerchant)
				: Optional.ofNullable(this.others.get(key));
	}

	/** Finds a merchant and makes it the most recently used one. */
	private Optional<MerchantState> used(Predicate<MerchantState> condition) {
		Optional<MerchantState> found = all().stream().filter(condition).findFirst();
		found.ifPresent(this::touch);
		return found;
	}

	private synchronized void touch(MerchantState merchant) {
		this.others.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == merchant)
			.map(Map.Entry::getKey)
			.findFirst()
			.ifPresent(this.others::get);
	}

	private MerchantState add(String key) {
		if (this.others.size() >= MAX_MERCHANTS - 1) {
			this.others.remove(this.others.keySet().iterator().next());
		}
		long number = ++this.newest;
		long ids = Seeds.of(this.seed, key, hasEvicted() ? number : 0);
		MerchantState merchant = new MerchantState(number, this.settings, this.clock, () -> ids, this.pages);
		this.others.put(key, merchant);
		return merchant;
	}

	/** Whether a new merchant may have been here before: then it must repeat no id. */
	private boolean hasEvicted() {
		return this.newest > MAX_MERCHANTS;
	}

	private synchronized List<MerchantState> all() {
		return Stream.concat(Stream.of(this.defaultMerchant), this.others.values().stream()).toList();
	}

	private long defaultSeed() {
		String key = this.defaultKey;
		return (key != null) ? Seeds.of(this.seed, key, 0) : this.seed;
	}

}
