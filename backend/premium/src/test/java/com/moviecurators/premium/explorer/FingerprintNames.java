package com.moviecurators.premium.explorer;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.premium.payment.pgtoken.TokenFingerprints;

import org.springframework.beans.factory.BeanFactory;

/** Names the tokens and the addresses whose keyed hashes are stored. */
final class FingerprintNames {

	private final Map<String, Function<StateIds, String>> names = new HashMap<>();

	private final TokenFingerprints fingerprints;

	private final Simulation simulation;

	FingerprintNames(BeanFactory node, Simulation simulation) {
		this.fingerprints = new TokenFingerprints(node);
		this.simulation = simulation;
	}

	/** Names what a hash was made of. What a page posts has an empty source. */
	String name(String fingerprint, StateIds ids) {
		if (fingerprint.isEmpty()) {
			return "posted";
		}
		if (!this.names.containsKey(fingerprint)) {
			this.names.clear();
			this.simulation.engine().payments().forEach((payment) -> hash(payment.partnerOrderId()));
		}
		return this.names.getOrDefault(fingerprint, (numbers) -> numbers.of("fingerprint", fingerprint)).apply(ids);
	}

	private void hash(String order) {
		tokens().forEach((token) -> this.names.put(this.fingerprints.of(order, token), (ids) -> ids.ofToken(token)));
		this.simulation.people().members().forEach((member) -> {
			put(order, member.address().value(), (ids) -> "member " + ids.of("account", member.id()));
			put(order, Forger.addressOfForgerOf(member).value(), (ids) -> "forger " + ids.of("account", member.id()));
		});
	}

	private void put(String order, String text, Function<StateIds, String> name) {
		this.names.put(this.fingerprints.of(order, text), name);
	}

	private List<String> tokens() {
		Stream<String> issued = this.simulation.engine()
			.payments()
			.stream()
			.map(FingerprintNames::token)
			.filter(Objects::nonNull);
		return Stream.concat(issued, Forger.tokens()).toList();
	}

	private static String token(PaymentView payment) {
		URI address = payment.returnUrl();
		return (address != null) ? Browser.tokenOf(address) : null;
	}

}
