package com.moviecurators.premium.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.page.BoundedPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import lombok.RequiredArgsConstructor;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the audit log to admins. The filter chain admits no one else. */
@RestController
@RequestMapping("/api/support")
@RequiredArgsConstructor
@Tag(name = "Support")
@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
class AuditController {

	private static final int PAGE_SIZE = 50;

	private static final int EXPORTED_AT_ONCE = 500;

	private final ReadingAuditLog log;

	@GetMapping("/audit")
	@Operation(summary = "Who looked at what and who did what, newest first")
	@ApiProblem(status = HttpStatus.BAD_REQUEST, codes = "invalid-request")
	@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
	AuditPage entries(@CurrentMember SignedInMember me, @Valid @ParameterObject AuditFilter filter,
			@RequestParam(defaultValue = "0") @Min(0) @Max(BoundedPage.LAST_PAGE) int page) {
		return AuditPage.of(this.log.page(me, filter, page, PAGE_SIZE));
	}

	/** Holds no connection to the database while it writes: readers may be slow. */
	@GetMapping(path = "/audit.csv", produces = "text/csv")
	@Operation(summary = "The same entries, all of them, for a spreadsheet; an entry of the log itself")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
	@ApiProblem(status = HttpStatus.BAD_REQUEST, codes = "invalid-request")
	@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
	void export(@CurrentMember SignedInMember me, @Valid @ParameterObject AuditFilter filter,
			HttpServletResponse response) throws IOException {
		this.log.recordExport(me, filter);
		List<AuditEntryView> next = this.log.after(null, filter, EXPORTED_AT_ONCE);
		response.setContentType("text/csv");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("audit.csv").build().toString());
		AuditCsv csv = new AuditCsv(response.getWriter());
		csv.header();
		write(csv, next, filter);
	}

	private void write(AuditCsv csv, List<AuditEntryView> first, AuditFilter filter) throws IOException {
		List<AuditEntryView> next = first;
		while (!next.isEmpty()) {
			for (AuditEntryView entry : next) {
				csv.entry(entry);
			}
			next = (next.size() < EXPORTED_AT_ONCE) ? List.of()
					: this.log.after(next.getLast(), filter, EXPORTED_AT_ONCE);
		}
	}

	/**
	 * A page of the audit log.
	 *
	 * @param page its number, from 0
	 * @param pages how many there are, as far as they can be asked for
	 * @param total how many entries are on them
	 * @param more whether there are entries behind the last of them
	 */
	@Schema(name = "AuditPage")
	record AuditPage(List<AuditEntryView> entries, int page, int pages, long total, boolean more) {

		static AuditPage of(BoundedPage<AuditEntryView> found) {
			return new AuditPage(found.content(), found.page(), found.pages(), found.total(), found.more());
		}

	}

}
