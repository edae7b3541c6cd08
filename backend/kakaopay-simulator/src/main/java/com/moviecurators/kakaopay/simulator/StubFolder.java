package com.moviecurators.kakaopay.simulator;

import java.nio.file.Files;
import java.nio.file.Path;

import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import org.jspecify.annotations.Nullable;

/** Configures the folder of plain WireMock stubs. */
final class StubFolder {

	/** Prevents WireMock from reading src/test/resources of the working directory. */
	private static final Path NO_STUBS = Path.of(System.getProperty("java.io.tmpdir"), "kakaopay-simulator-no-stubs");

	private StubFolder() {
	}

	/**
	 * Uses a folder that has WireMock's {@code mappings} and {@code __files}, or one with
	 * the mappings themselves.
	 */
	static void use(WireMockConfiguration options, @Nullable Path folder) {
		Path root = (folder != null) ? folder : NO_STUBS;
		options.usingFilesUnderDirectory(root.toString());
		if (folder != null && !Files.isDirectory(folder.resolve("mappings"))) {
			options.mappingSource(
					new JsonFileMappingsSource(new SingleRootFileSource(folder.toString()), new FilenameMaker()));
		}
	}

}
