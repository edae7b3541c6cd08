package com.moviecurators.premium.support;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;

import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/**
 * Found by Spring through {@code META-INF/spring.factories}, so that a test needs no more
 * than its tag.
 */
class TestSettingsFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		return new TestSettings(isDatabaseTest(testClass) ? TestDatabase.wanted() : TestDatabase.H2);
	}

	private static boolean isDatabaseTest(Class<?> testClass) {
		boolean tagged = AnnotationSupport.findRepeatableAnnotations(testClass, Tag.class)
			.stream()
			.anyMatch((tag) -> tag.value().equals("database"));
		Class<?> enclosing = testClass.getEnclosingClass();
		return tagged || (enclosing != null && isDatabaseTest(enclosing));
	}

}
