package com.moviecurators.premium.architecture;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * No pattern of any module needs a deep stack or more than a fixed number of looks at
 * each character, however long and hostile the text is.
 */
class PatternsTest {

	private static final int LENGTH = 16_384;

	private static final long MAX_READS = 300L * LENGTH;

	private static final List<String> REPEATED = List.of("a", "a.", "a@", "-", "/", "a/", "http://", " ", "0", "&", "=",
			":", "{{", "pg_token=", "가", "\\a", "\"password\":\"", "Bearer ", "Authorization: ", "premium_refresh=");

	private static final List<String> LAST = List.of("", "!", " ", "\n", "a@a.kr!");

	private static final List<String> FIRST = List.of("", "a@", "https://a", "SECRET_KEY ", "mc-", "\"password\":\"",
			"\"password\"", "Authorization:", "premium_refresh=\"");

	@ParameterizedTest
	@MethodSource("patterns")
	void readsEachCharacterAFewTimes(String name, Pattern pattern) {
		hostileTexts().forEach((text) -> {
			CountedText counted = new CountedText(text);
			assertThatCode(() -> pattern.matcher(counted).matches()).as("%s matches %.20s…", name, text)
				.doesNotThrowAnyException();
			assertThatCode(() -> pattern.matcher(counted).find()).as("%s finds %.20s…", name, text)
				.doesNotThrowAnyException();
		});
	}

	private static Stream<String> hostileTexts() {
		return FIRST.stream()
			.flatMap((first) -> REPEATED.stream()
				.flatMap((part) -> LAST.stream().map((last) -> first + part.repeat(LENGTH / part.length()) + last)));
	}

	static Stream<Arguments> patterns() {
		return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("com.moviecurators")
			.stream()
			.flatMap((type) -> type.getFields().stream())
			.map(PatternsTest::named)
			.flatMap(Optional::stream);
	}

	private static Optional<Arguments> named(JavaField field) {
		return pattern(field.reflect()).map((pattern) -> Arguments.of(field.getFullName(), pattern));
	}

	private static Optional<Pattern> pattern(Field field) {
		jakarta.validation.constraints.Pattern constraint = field
			.getAnnotation(jakarta.validation.constraints.Pattern.class);
		if (constraint != null) {
			return Optional.of(Pattern.compile(constraint.regexp()));
		}
		return (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) ? Optional.of(value(field))
				: Optional.empty();
	}

	private static Pattern value(Field field) {
		try {
			field.setAccessible(true);
			return (Pattern) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A text that counts how often its characters are read. */
	private static final class CountedText implements CharSequence {

		private final String text;

		private long reads;

		CountedText(String text) {
			this.text = text;
		}

		@Override
		public char charAt(int index) {
			if (++this.reads > MAX_READS) {
				throw new IllegalStateException("Read too often");
			}
			return this.text.charAt(index);
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.subSequence(start, end);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
