package com.moviecurators.premium;

import java.util.Map;

import org.springframework.boot.SpringApplication;

/**
 * What {@code mvn -f backend} starts: the KakaoPay simulator, then the application on an
 * H2 database in memory, with accounts to try it with. The file
 * {@code application-secret.yml}, if there is one, wins over everything chosen here.
 */
public final class DevelopmentRun {

	/** What is printed at last must not drown. */
	private static final Map<String, Object> QUIET = Map.of("logging.level.root", "warn",
			"logging.level.com.moviecurators", "info", "spring.main.banner-mode", "off");

	private DevelopmentRun() {
	}

	/** Starts everything; ends with the process. */
	public static void main(String[] args) {
		endWithMaven();
		try {
			SpringApplication application = new SpringApplication(PremiumApplication.class, DemoAccounts.class);
			application.setDefaultProperties(QUIET);
			application.addInitializers(new DevelopmentSettings());
			application.addListeners(new Welcome());
			application.run(args);
		}
		catch (RuntimeException reported) {
			// Spring Boot has said what is wrong; the simulator's threads must not stay.
			System.exit(1);
		}
	}

	/** Ctrl-C reaches both, but a signal to Maven alone does not reach this process. */
	private static void endWithMaven() {
		ProcessHandle.current().parent().ifPresent((maven) -> maven.onExit().thenRun(() -> System.exit(0)));
	}

}
