package com.moviecurators.premium.security;

import java.util.Optional;

import com.moviecurators.premium.account.CheckingPassword;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ClientAddress;
import com.moviecurators.premium.common.RateLimiter;
import com.moviecurators.premium.common.RateLimiter.Limit;
import com.moviecurators.premium.common.TooManyRequests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class SigningInTest {

	private static final ClientAddress ADDRESS = new ClientAddress("192.0.2.7");

	private static final SignedInMember MEMBER = new SignedInMember(new MemberId(7), Role.MEMBER);

	private final CheckingPassword checking = mock(CheckingPassword.class);

	private final RateLimiter rateLimits = mock(RateLimiter.class);

	private final SigningIn signingIn = new SigningIn(this.checking, this.rateLimits);

	@Test
	void rightPasswordIsRecognisedAndNotCounted() {
		given(this.checking.check("a@b.kr", "right")).willReturn(Optional.of(MEMBER));
		assertThat(this.signingIn.recognise("a@b.kr", "right", ADDRESS)).isEqualTo(MEMBER);
		then(this.rateLimits).should(never()).count(any(), any());
	}

	@Test
	void refusalIsCountedForEmailAndForAddress() {
		given(this.checking.check(any(), any())).willReturn(Optional.empty());
		assertThatExceptionOfType(BadCredentials.class)
			.isThrownBy(() -> this.signingIn.recognise(" A@B.kr", "wrong", ADDRESS));
		then(this.rateLimits).should().count(Limit.SIGN_IN, "192.0.2.7 a@b.kr");
		then(this.rateLimits).should().count(Limit.SIGN_IN_ADDRESS, "192.0.2.7");
	}

	@Test
	void usedUpLimitIsRefusedBeforeThePasswordIsLookedAt() {
		willThrow(TooManyRequests.class).given(this.rateLimits).check(Limit.SIGN_IN_ADDRESS, "192.0.2.7");
		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> this.signingIn.recognise("a@b.kr", "right", ADDRESS));
		then(this.checking).shouldHaveNoInteractions();
	}

}
