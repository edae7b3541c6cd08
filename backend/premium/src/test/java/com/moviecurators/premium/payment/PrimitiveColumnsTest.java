package com.moviecurators.premium.payment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A field that cannot be null has a column that cannot be null either. */
class PrimitiveColumnsTest extends PaymentTest {

	@Autowired
	EntityManagerFactory entities;

	@Test
	void theDatabaseRefusesWhatNoFieldCanHold() {
		Stream<String> columns = this.entities.unwrap(SessionFactoryImplementor.class)
			.getMappingMetamodel()
			.streamEntityDescriptors()
			.flatMap(PrimitiveColumnsTest::primitive);
		assertThat(columns).isNotEmpty().doesNotContainAnyElementsOf(nullable());
	}

	private static Stream<String> primitive(ManagedMappingType type) {
		Stream.Builder<String> found = Stream.builder();
		type.forEachAttributeMapping((attribute) -> columns(attribute).forEach(found));
		return found.build();
	}

	private static Stream<String> columns(AttributeMapping attribute) {
		if (attribute.getMappedType() instanceof EmbeddableMappingType embedded) {
			return primitive(embedded);
		}
		Stream.Builder<String> found = Stream.builder();
		if (attribute.getPropertyAccess().getGetter().getReturnTypeClass().isPrimitive()) {
			attribute.forEachSelectable((_, column) -> found
				.add((column.getContainingTableExpression() + "." + column.getSelectionExpression())
					.toLowerCase(Locale.ROOT)));
		}
		return found.build();
	}

	/** Each with its table. */
	private List<String> nullable() {
		List<String> found = this.jdbc.sql("""
				select concat(table_name, '.', column_name) from information_schema.columns
				where table_schema = schema() and is_nullable = 'YES'""").query(String.class).list();
		return found.stream().map((column) -> column.toLowerCase(Locale.ROOT)).toList();
	}

}
