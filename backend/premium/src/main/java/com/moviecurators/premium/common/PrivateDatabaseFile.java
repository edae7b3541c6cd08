package com.moviecurators.premium.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets nobody but its owner read the file of the embedded database. H2 creates it with
 * the default of the process, which often lets everyone read. Does nothing on a file
 * system without POSIX permissions, where the folder's own rules hold.
 */
@Component
class PrivateDatabaseFile implements BeanPostProcessor {

	private static final String FILE_URL = "jdbc:h2:file:";

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	private static final FileAttribute<?> OWNERS_FILE = PosixFilePermissions.asFileAttribute(OWNER_ONLY);

	private static final FileAttribute<?> OWNERS_FOLDER = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool && Objects.toString(pool.getJdbcUrl(), "").startsWith(FILE_URL)) {
			protect(file(pool.getJdbcUrl().substring(FILE_URL.length())));
		}
		return bean;
	}

	private static Path file(String location) {
		String database = location.split(";", 2)[0].replaceFirst("^~", System.getProperty("user.home"));
		return Path.of(database + ".mv.db").toAbsolutePath();
	}

	private static void protect(Path file) {
		try {
			if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				prepare(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The database file cannot be made private", ex);
		}
	}

	/** An empty file is a new database to H2. */
	private static void prepare(Path file) throws IOException {
		Files.createDirectories(file.getParent(), OWNERS_FOLDER);
		if (Files.exists(file)) {
			Files.setPosixFilePermissions(file, OWNER_ONLY);
		}
		else {
			Files.createFile(file, OWNERS_FILE);
		}
	}

}
