import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Adds to the jar what Spring AOT generates: `java -cp CLASSES SpringAot.java JAR FOLDER TIME`. Spring's Maven plugin would
 * compile it with Maven's own JDK, which may be older than the classes, and would put it among the classes that tests see.
 */
class SpringAot {

	private static final String APPLICATION = "com.moviecurators.premium.PremiumApplication";

	/** What a start needs. No value of it gets into the generated code. */
	private static final List<String> SETTINGS = List.of("--spring.profiles.active=", "--spring.main.banner-mode=off",
			"--logging.level.root=warn", "--spring.datasource.url=jdbc:h2:mem:aot;MODE=MySQL",
			"--premium.secrets.access-token-key=" + key('a'), "--premium.secrets.order-handle-key=" + key('o'),
			"--premium.secrets.pg-token-key=" + key('p'), "--kakaopay.cid=TC0ONETIME",
			"--kakaopay.secret-key=DEV0000000000000000000000000000000000000");

	public static void main(String[] args) throws Exception {
		Path jar = Path.of(args[0]);
		Path folder = Path.of(args[1]);
		delete(folder);
		Path classes = Files.createDirectories(folder.resolve("classes"));
		generate(folder, classes);
		compile(folder.resolve("sources"), classes);
		add(classes, jar, FileTime.from(Instant.parse(args[2])));
	}

	private static void generate(Path folder, Path classes) throws Exception {
		List<String> arguments = new ArrayList<>(List.of(APPLICATION, folder.resolve("sources").toString(),
				classes.toString(), classes.toString(), "com.moviecurators", "premium"));
		arguments.addAll(SETTINGS);
		Class.forName("org.springframework.boot.SpringApplicationAotProcessor")
			.getMethod("main", String[].class)
			.invoke(null, (Object) arguments.toArray(String[]::new));
	}

	private static void compile(Path sources, Path classes) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-parameters", "-nowarn", "-Xlint:none", "-classpath",
				System.getProperty("java.class.path"), "-d", classes.toString()));
		files(sources).stream().filter((file) -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
		int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
		if (result != 0) {
			throw new IllegalStateException("What Spring AOT generated does not compile");
		}
	}

	/**
	 * Adds all but the metadata, which native images alone read. Spring Boot moves the classes when it repackages the jar, so
	 * they have to come before that.
	 */
	private static void add(Path classes, Path jar, FileTime time) throws IOException {
		try (FileSystem archive = FileSystems.newFileSystem(jar)) {
			if (Files.exists(archive.getPath("BOOT-INF"))) {
				throw new IllegalStateException(jar + " has been repackaged already");
			}
			for (Path file : files(classes)) {
				if (file.startsWith(classes.resolve("META-INF/native-image"))) {
					continue;
				}
				Path entry = archive.getPath(classes.relativize(file).toString());
				if (entry.getParent() != null) {
					Files.createDirectories(entry.getParent());
				}
				Files.copy(file, entry, StandardCopyOption.REPLACE_EXISTING);
				Files.setLastModifiedTime(entry, time);
			}
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
	}

	private static String key(char letter) {
		return Base64.getEncoder().encodeToString(String.valueOf(letter).repeat(32).getBytes());
	}

}
