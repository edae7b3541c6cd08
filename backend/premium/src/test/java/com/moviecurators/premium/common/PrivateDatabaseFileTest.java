package com.moviecurators.premium.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Opens real database files and reads who may read them. */
@EnabledOnOs({ OS.LINUX, OS.MAC })
class PrivateDatabaseFileTest {

	@TempDir
	private Path folder;

	@Test
	void onlyTheOwnerReadsANewDatabase() throws IOException {
		open("data/premium");
		assertThat(permissions("data")).isEqualTo("rwx------");
		assertThat(permissions("data/premium.mv.db")).isEqualTo("rw-------");
	}

	@Test
	void onlyTheOwnerReadsADatabaseThatWasThereBefore() throws IOException {
		open("premium");
		Files.setPosixFilePermissions(this.folder.resolve("premium.mv.db"),
				PosixFilePermissions.fromString("rw-r--r--"));
		open("premium");
		assertThat(permissions("premium.mv.db")).isEqualTo("rw-------");
	}

	private void open(String database) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withBean(PrivateDatabaseFile.class)
			.withPropertyValues("spring.datasource.url=jdbc:h2:file:" + this.folder.resolve(database) + ";MODE=MySQL")
			.run((context) -> {
				JdbcClient jdbc = JdbcClient.create(context.getBean(HikariDataSource.class));
				jdbc.sql("create table if not exists kept (id bigint)").update();
				assertThat(jdbc.sql("select count(*) from kept").query(Long.class).single()).isZero();
			});
	}

	private String permissions(String file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve(file)));
	}

}
