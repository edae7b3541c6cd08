package com.moviecurators.benchmarks.server;

import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.kakaopay.KakaoPay;
import com.moviecurators.benchmarks.member.Keys;

/** A program that can be started and measured. */
public interface Target {

	/** Returns its name for people. */
	String name();

	/** Starts it and waits for its first answer. */
	Server start(Database database, KakaoPay kakaoPay, Keys keys);

}
