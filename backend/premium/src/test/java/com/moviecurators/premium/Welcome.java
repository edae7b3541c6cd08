package com.moviecurators.premium;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Says, once everything answers, where to go and what to try. */
class Welcome implements ApplicationListener<ApplicationReadyEvent> {

	@Override
	public void onApplicationEvent(ApplicationReadyEvent ready) {
		System.out.println(text(ready.getApplicationContext().getEnvironment()));
	}

	private String text(Environment environment) {
		String application = "http://localhost:" + environment.getProperty("local.server.port");
		String line = "=".repeat(78);
		return """

				%s
				  MovieCurators Premium is running. Ctrl-C ends it.

				  Application   %s
				  Swagger UI    %s/swagger-ui.html
				  KakaoPay      %s

				%s
				  Try it: open the application, sign in as the member, press the yellow
				  KakaoPay button, pay on the page that opens (no real money moves there),
				  and come back premium.
				%s
				""".formatted(line, application, application, kakaoPay(environment), accounts(), line);
	}

	private String kakaoPay(Environment environment) {
		String address = environment.getProperty("kakaopay.base-url", "the real one");
		return address.contains("localhost") ? address + "  (simulated; its console: " + address + "/simulator)"
				: address + "  (with the key from application-secret.yml)";
	}

	private String accounts() {
		StringBuilder accounts = new StringBuilder();
		for (DemoAccounts.Demo demo : DemoAccounts.ALL) {
			accounts.append("  %-12s  %-24s  password  %s%n".formatted(demo.title(), demo.email(), demo.password()));
		}
		return accounts.toString();
	}

}
