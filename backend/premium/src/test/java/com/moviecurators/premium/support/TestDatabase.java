package com.moviecurators.premium.support;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Where a test keeps its data: H2, unless the build asks for MariaDB by the system
 * property {@code premium.test.database}.
 */
enum TestDatabase {

	/** In memory, in the mode that takes MySQL's words. */
	H2 {
		@Override
		Map<String, Object> freshSchema(String name) {
			return Map.of("spring.datasource.url",
					"jdbc:h2:mem:" + name + ";MODE=MySQL;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512",
					"spring.datasource.username", "sa", "spring.datasource.password", "");
		}
	},

	/** A real server, spoken to with MySQL's driver as in production. */
	MARIADB {
		@Override
		Map<String, Object> freshSchema(String name) {
			Map<String, Object> properties = new TreeMap<>(DIALECT);
			properties.put("spring.datasource.url", MariaDb.running().createSchema(name));
			properties.put("spring.datasource.username", "root");
			properties.put("spring.datasource.password", "");
			return properties;
		}
	};

	/**
	 * Connector/J asks MariaDB for a column of the dictionary that only MySQL has, so
	 * Hibernate is told what it would have asked for.
	 */
	private static final Map<String, Object> DIALECT = Map.of(
			"spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access", "false",
			"spring.jpa.properties.jakarta.persistence.database-product-name", "MariaDB",
			"spring.jpa.properties.jakarta.persistence.database-major-version", "11",
			"spring.jpa.properties.jakarta.persistence.database-minor-version", "4");

	/** The database that tests tagged {@code database} are to meet in this JVM. */
	static TestDatabase wanted() {
		return valueOf(System.getProperty("premium.test.database", "h2").toUpperCase(Locale.ROOT));
	}

	/** Settings of an empty schema that nothing else uses. */
	Map<String, Object> fresh() {
		return freshSchema("premium_" + UUID.randomUUID().toString().replace("-", ""));
	}

	abstract Map<String, Object> freshSchema(String name);

}
