package com.moviecurators.premium.common.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Root;
import lombok.RequiredArgsConstructor;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaSubQuery;

import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Component;

/**
 * Tells how many rows there are besides those of a page. A whole table is never counted:
 * the database stops at the first row behind the last page that can be asked for.
 */
@Component
@RequiredArgsConstructor
public class BoundedPages {

	private final EntityManager entities;

	/**
	 * Completes what was read. Counts only where that does not show the end of the list.
	 * @param found a page of the rows that meet the conditions
	 */
	public <T> BoundedPage<T> complete(Slice<T> found, Class<T> type, Specification<T> conditions) {
		int limit = BoundedPage.maxRows(found.getSize()) + 1;
		return BoundedPage.of(PageableExecutionUtils.getPage(found.getContent(), found.getPageable(),
				() -> count(type, conditions, limit)));
	}

	/** {@code select count(*) from (select 1 from … where … limit …)}. */
	private <T> long count(Class<T> type, Specification<T> conditions, int limit) {
		HibernateCriteriaBuilder build = (HibernateCriteriaBuilder) this.entities.getCriteriaBuilder();
		JpaCriteriaQuery<Long> count = build.createQuery(Long.class);
		JpaSubQuery<Tuple> rows = count.subquery(Tuple.class);
		Root<T> row = rows.from(type);
		rows.multiselect(build.literal(1).alias("found"));
		rows.where(conditions.toPredicate(row, count, build));
		rows.fetch(limit);
		count.from(rows);
		count.select(build.count());
		return this.entities.createQuery(count).getSingleResult();
	}

}
