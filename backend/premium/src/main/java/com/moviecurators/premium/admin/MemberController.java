package com.moviecurators.premium.admin;

import java.time.Instant;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.admin.SupportCase.SupportMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.validation.PlainText;
import com.moviecurators.premium.common.validation.VisibleText;
import com.moviecurators.premium.membership.PremiumByHand;
import com.moviecurators.premium.membership.PremiumByHand.Expected;
import com.moviecurators.premium.membership.PremiumByHand.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Admins grant and end premium by hand. The filter chain admits no one else. */
@RestController
@RequestMapping("/api/support/members/{id}")
@RequiredArgsConstructor
@Tag(name = "Support")
@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
class MemberController {

	private final MemberDirectory members;

	private final PremiumByHand premium;

	@PutMapping("/premium")
	@Operation(summary = "Grants or ends a member's premium by hand; no money moves by that")
	@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-member")
	@ApiProblem(status = HttpStatus.CONFLICT,
			codes = { "account-closed", "case-changed", "nothing-changes", "own-account" })
	SupportMember change(@CurrentMember SignedInMember me, @PathVariable long id,
			@Valid @RequestBody PremiumRequest wanted) {
		MemberId member = new MemberId(id);
		this.members.find(member).orElseThrow(NoSuchMember::new);
		this.premium.change(
				new Wanted(me, member, wanted.premium(), wanted.until(), wanted.reason().strip(), wanted.expected()));
		return SupportMember.of(this.members.find(member).orElseThrow());
	}

	/**
	 * What the member's premium is to be.
	 *
	 * @param until when it ends; null if never, or if it is to end now
	 * @param reason why, for the audit log, which cuts it where the end leaves no room
	 * @param seenPremium whether they were premium when the admin looked; null if the
	 * present state does not matter
	 * @param seenUntil when it ended then
	 */
	@Schema(name = "PremiumChange")
	record PremiumRequest(boolean premium, @Nullable Instant until,
			@NotNull @Size(min = 1, max = 1000) @PlainText(lines = true) @VisibleText String reason,
			@Nullable Boolean seenPremium, @Nullable Instant seenUntil) {

		private @Nullable Expected expected() {
			return (this.seenPremium != null) ? new Expected(this.seenPremium, this.seenUntil) : null;
		}

	}

}
