package com.moviecurators.premium;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** MovieCurators Premium. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PremiumApplication {

	/** Starts the service. */
	public static void main(String[] args) {
		SpringApplication.run(PremiumApplication.class, args);
	}

}
