package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import com.moviecurators.premium.payment.start.PaymentEntryPoints;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.support.GenericApplicationContext;

/** The nodes on one database. One of them serves. */
final class Cluster implements AutoCloseable {

	private final List<Node> nodes = new ArrayList<>();

	private final Clocks clocks;

	private int serving;

	private boolean crashing;

	Cluster(Clocks clocks) {
		this.clocks = clocks;
	}

	void start(Simulation simulation, Consumer<GenericApplicationContext> alteration, int number) {
		String database = "explorer-" + UUID.randomUUID();
		for (int i = 0; i < number; i++) {
			this.nodes.add(Node.start(simulation, i, database, alteration));
		}
	}

	/** Lets the first node serve. */
	void reset() {
		this.serving = 0;
	}

	/** Sends a request to the serving node. If it crashes, the other one takes over. */
	<T> T request(Function<PaymentEntryPoints, T> request, T noAnswer) {
		try {
			this.clocks.measureIfDue(this.serving);
			return request.apply(this.nodes.get(this.serving).entryPoints());
		}
		catch (Crash crash) {
			this.crashing = false;
			this.serving = other();
			return noAnswer;
		}
	}

	int serving() {
		return this.serving;
	}

	void serve(int node) {
		this.serving = node;
	}

	/** The next node, or the same if there is one only. */
	int other() {
		return (this.serving + 1) % this.nodes.size();
	}

	void crash() {
		this.crashing = true;
		throw new Crash();
	}

	boolean isCrashing() {
		return this.crashing;
	}

	/** The beans of one node. */
	BeanFactory beans() {
		return this.nodes.getFirst().beans();
	}

	<T> T bean(Class<T> type) {
		return beans().getBean(type);
	}

	@Override
	public void close() {
		this.nodes.forEach(Node::close);
	}

}
