package com.moviecurators.benchmarks.floor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.h2.tools.Server;

/**
 * The least that a checkout can cost on this machine: the requests, the calls to KakaoPay
 * and the commits of the application, written with nothing but the JDK, JDBC and the same
 * pool. It is a program of its own.
 */
public final class Floor {

	private static final int BACKLOG = 1024;

	private Floor() {
	}

	/**
	 * Serves until it is killed.
	 * @param args port, origin of KakaoPay, key of access tokens, JDBC address, user,
	 * port to open for H2 or 0, size of the pool
	 */
	public static void main(String[] args) throws IOException, SQLException {
		HikariDataSource pool = pool(args[3], args[4], Integer.parseInt(args[6]));
		Schema.create(pool);
		if (!args[5].equals("0")) {
			Server.createTcpServer("-tcpPort", args[5]).start();
		}
		Sessions sessions = new Sessions(args[2]);
		KakaoPayCalls kakaoPay = new KakaoPayCalls(args[1]);
		HttpServer server = HttpServer
			.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), BACKLOG);
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.createContext("/api/payments/approve", new Exchange(new Approving(pool, sessions, kakaoPay)));
		server.createContext("/api/payments", new Exchange(new Starting(pool, sessions, kakaoPay)));
		server.createContext("/actuator/health", new Exchange((_) -> "{}"));
		server.start();
	}

	private static HikariDataSource pool(String address, String user, int size) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(address);
		config.setUsername(user);
		config.setPassword("");
		config.setMaximumPoolSize(size);
		config.setAutoCommit(false);
		config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
		return new HikariDataSource(config);
	}

}
