package com.moviecurators.kakaopay.simulator.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import org.jspecify.annotations.Nullable;

/**
 * The folder of plain WireMock stubs: the user's, or a private one that lasts as long as
 * the simulator.
 */
public final class StubFolder implements AutoCloseable {

	private final Path root;

	private final boolean given;

	private StubFolder(Path root, boolean given) {
		this.root = root;
		this.given = given;
	}

	/**
	 * Uses a folder that has WireMock's {@code mappings} and {@code __files}, or one with
	 * the mappings themselves.
	 * @param folder the user's folder; null for a private one, which is empty
	 */
	public static StubFolder of(@Nullable Path folder) {
		return (folder != null) ? new StubFolder(folder, true) : new StubFolder(PrivateFolder.create(), false);
	}

	/** Makes WireMock read its stubs from here, and write them here. */
	public void configure(WireMockConfiguration options) {
		options.usingFilesUnderDirectory(this.root.toString());
		if (this.given && !Files.isDirectory(this.root.resolve(WireMockApp.MAPPINGS_ROOT))) {
			options.mappingSource(
					new JsonFileMappingsSource(new SingleRootFileSource(this.root.toString()), new FilenameMaker()));
		}
	}

	/** Whether WireMock has a static file for the path. */
	public boolean hasFile(String path) {
		Path files = this.root.resolve(WireMockApp.FILES_ROOT);
		try {
			Path file = files.resolve(path.substring(1)).normalize();
			return file.startsWith(files) && Files.isRegularFile(file);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** Deletes a private folder. */
	@Override
	public void close() {
		if (!this.given) {
			try {
				PrivateFolder.delete(this.root);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
