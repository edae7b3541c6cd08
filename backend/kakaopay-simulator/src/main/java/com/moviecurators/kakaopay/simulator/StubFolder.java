package com.moviecurators.kakaopay.simulator;

import java.nio.file.Files;
import java.nio.file.Path;

import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import org.jspecify.annotations.Nullable;

/** Where WireMock finds plain stubs. */
final class StubFolder {

	/**
	 * WireMock would look into src/test/resources of whatever folder it was started in.
	 */
	private static final Path NOWHERE = Path.of(System.getProperty("java.io.tmpdir"), "kakaopay-simulator-no-stubs");

	private StubFolder() {
	}

	/**
	 * Takes a folder with {@code mappings} and {@code __files} in it, as WireMock has it,
	 * or one with the mappings themselves.
	 */
	static void use(WireMockConfiguration options, @Nullable Path folder) {
		Path root = (folder != null) ? folder : NOWHERE;
		options.usingFilesUnderDirectory(root.toString());
		if (folder != null && !Files.isDirectory(folder.resolve("mappings"))) {
			options.mappingSource(
					new JsonFileMappingsSource(new SingleRootFileSource(folder.toString()), new FilenameMaker()));
		}
	}

}
