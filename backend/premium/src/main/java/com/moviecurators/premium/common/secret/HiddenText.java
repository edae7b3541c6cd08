package com.moviecurators.premium.common.secret;

import org.hibernate.type.descriptor.java.StringJavaType;

/**
 * A text that Hibernate logs nowhere: neither with the entity at DEBUG nor as a bound or
 * read value at TRACE. For columns with secrets.
 */
public class HiddenText extends StringJavaType {

	@Override
	public String extractLoggableRepresentation(String value) {
		return "***";
	}

}
