package com.moviecurators.premium.common.page;

import java.util.List;
import java.util.function.Function;

import org.springframework.data.domain.Page;

/**
 * A page of a list that may be longer than anybody turns pages.
 *
 * @param page its number, from 0
 * @param pages how many there are, as far as they can be asked for
 * @param total how many rows are on them
 * @param more whether there are rows behind the last of them
 */
public record BoundedPage<T>(List<T> content, int page, int pages, long total, boolean more) {

	/** The number of the last page that can be asked for. */
	public static final int LAST_PAGE = 400;

	static <T> BoundedPage<T> of(Page<T> page) {
		long most = maxRows(page.getSize());
		return new BoundedPage<>(page.getContent(), page.getNumber(), Math.min(page.getTotalPages(), LAST_PAGE + 1),
				Math.min(page.getTotalElements(), most), page.getTotalElements() > most);
	}

	/** How many rows pages of this size can show. */
	static int maxRows(int size) {
		return Math.multiplyExact(LAST_PAGE + 1, size);
	}

	/** The same page of what the mapping makes of the rows. */
	public <R> BoundedPage<R> map(Function<? super T, ? extends R> mapping) {
		return with(this.content.stream().<R>map(mapping).toList());
	}

	/** The same page with other rows. */
	public <R> BoundedPage<R> with(List<R> rows) {
		return new BoundedPage<>(rows, this.page, this.pages, this.total, this.more);
	}

}
