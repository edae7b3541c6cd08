package com.moviecurators.kakaopay.simulator.stub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PrivateFolderTests {

	@Test
	void isNobodyElses() throws Exception {
		Path first = PrivateFolder.create();
		Path second = PrivateFolder.create();
		assertThat(first).isEmptyDirectory().isNotEqualTo(second);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.getParent())))
			.isEqualTo("rwx------");
	}

	@Test
	void isDeletedWithAllInIt() throws Exception {
		Path folder = PrivateFolder.create();
		Files.createDirectories(folder.resolve("mappings/deep"));
		Files.writeString(folder.resolve("mappings/deep/stub.json"), "{}");
		PrivateFolder.delete(folder);
		assertThat(folder).doesNotExist();
		PrivateFolder.delete(folder);
	}

	@Test
	void leavesTheUsersFolderAlone(@TempDir Path given) {
		StubFolder.of(given).close();
		assertThat(given).exists();
	}

	@Test
	void knowsItsFiles(@TempDir Path given) throws Exception {
		Files.createDirectories(given.resolve("__files"));
		Files.writeString(given.resolve("__files/logo.svg"), "<svg/>");
		StubFolder stubs = StubFolder.of(given);
		assertThat(stubs.hasFile("/logo.svg")).isTrue();
		assertThat(stubs.hasFile("/none.svg")).isFalse();
		Files.writeString(given.resolve("secret.txt"), "not served");
		assertThat(stubs.hasFile("/../secret.txt")).isFalse();
		assertThat(stubs.hasFile("/\u0000")).isFalse();
	}

}
