package com.moviecurators.premium.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.StandardDictionaries;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Decides which passwords a member may choose, at sign-up and at every later change. What
 * is guessed first is refused: the commonest passwords, and the member's own address and
 * name.
 */
@Component
public class PasswordPolicy {

	/** The fewest characters of a password. */
	public static final int MIN_LENGTH = 8;

	/** The most characters of a password. */
	public static final int MAX_LENGTH = 72;

	/**
	 * The fewest bytes in UTF-8 of a word of the name: two syllables of Hangul, or four
	 * Latin letters. Shorter words occur by chance.
	 */
	private static final int MIN_BYTES = 4;

	private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]++");

	/** Read at the first sign-up, not at the start. */
	private final Supplier<Set<String>> common = SingletonSupplier.of(PasswordPolicy::commonPasswords);

	/**
	 * Refuses a password that is guessed first.
	 * @param field of the request, for the refusal
	 * @param password of an allowed length
	 * @param email the member's address
	 * @param displayName the member's name
	 * @throws PasswordRefused if it is among the commonest, or contains the address, a
	 * word of it or of the name
	 */
	public void check(String field, String password, String email, String displayName) {
		String folded = folded(password);
		if (this.common.get().contains(folded)) {
			throw new PasswordRefused(PasswordRefused.Reason.COMMON, field);
		}
		String letters = joined(folded);
		if (words(email, displayName).anyMatch(letters::contains)) {
			throw new PasswordRefused(PasswordRefused.Reason.PERSONAL, field);
		}
	}

	/** The words of the name and of the address before the @, and each as a whole. */
	private static Stream<String> words(String email, String displayName) {
		String mailbox = email.substring(0, Math.max(0, email.lastIndexOf('@')));
		return Stream.of(mailbox, displayName)
			.map(PasswordPolicy::folded)
			.flatMap((text) -> Stream.concat(Stream.of(joined(text)), Arrays.stream(SEPARATORS.split(text))))
			.filter((word) -> word.getBytes(StandardCharsets.UTF_8).length >= MIN_BYTES);
	}

	private static String joined(String text) {
		return SEPARATORS.matcher(text).replaceAll("");
	}

	private static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	private static Set<String> commonPasswords() {
		try {
			return StandardDictionaries.PASSWORDS_LOADER.load()
				.getFrequencies()
				.stream()
				.filter((password) -> password.length() >= MIN_LENGTH)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
