package com.moviecurators.premium;

import org.springframework.boot.SpringApplication;

/**
 * What {@code mvn -f backend} starts: the KakaoPay simulator, then the application on an
 * H2 database in memory, with accounts to try it with. The file
 * {@code application-secret.yml}, if there is one, wins over everything chosen here.
 */
public final class DevelopmentRun {

	private DevelopmentRun() {
	}

	/** Starts everything; ends with the process. */
	public static void main(String[] args) {
		try {
			SpringApplication application = new SpringApplication(PremiumApplication.class, DemoAccounts.class);
			application.addInitializers(new DevelopmentSettings());
			application.addListeners(new Welcome());
			application.run(args);
		}
		catch (PortTaken ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

}
