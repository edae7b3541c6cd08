package com.moviecurators.benchmarks.kakaopay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * Stands in for KakaoPay: answers each call after a fixed delay, and counts what it
 * captured. One thread reads from all connections, so that a call costs some
 * microseconds. It is a program of its own.
 */
public final class StandIn {

	private final Selector selector;

	private final DelayedAnswers delayed = new DelayedAnswers();

	private final Payments payments = new Payments();

	private final Calls calls;

	private StandIn(int port) throws IOException {
		this.selector = Selector.open();
		this.calls = new Calls(this.payments, "http://127.0.0.1:" + port);
		ServerSocketChannel server = ServerSocketChannel.open();
		server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
		server.configureBlocking(false);
		server.register(this.selector, SelectionKey.OP_ACCEPT);
	}

	/**
	 * Serves until it is killed.
	 * @param args the port
	 */
	public static void main(String[] args) throws IOException {
		new StandIn(Integer.parseInt(args[0])).serve();
	}

	private void serve() throws IOException {
		this.delayed.start();
		while (true) {
			this.selector.select(this::serve);
		}
	}

	private void serve(SelectionKey key) {
		try {
			if (key.isAcceptable()) {
				accept((ServerSocketChannel) key.channel());
			}
			else if (key.isReadable()) {
				read((Connection) key.attachment());
			}
		}
		catch (IOException ex) {
			key.cancel();
		}
	}

	private void accept(ServerSocketChannel server) throws IOException {
		SocketChannel channel = server.accept();
		channel.configureBlocking(false);
		channel.socket().setTcpNoDelay(true);
		channel.register(this.selector, SelectionKey.OP_READ, new Connection(channel));
	}

	private void read(Connection connection) throws IOException {
		connection.read();
		for (Request request = connection.next(); request != null; request = connection.next()) {
			Answer answer = this.calls.answer(request);
			if (answer.delay().equals(Duration.ZERO)) {
				connection.send(answer.bytes());
			}
			else {
				this.delayed.add(connection, answer);
			}
		}
	}

}
