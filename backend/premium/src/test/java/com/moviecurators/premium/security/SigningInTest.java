package com.moviecurators.premium.security;

import java.util.Map;
import java.util.Optional;

import com.moviecurators.premium.account.CheckingPassword;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ClientAddress;
import com.moviecurators.premium.common.RateLimiter.Limit;
import com.moviecurators.premium.common.RateLimiters;
import com.moviecurators.premium.common.TooManyRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

class SigningInTest {

	private static final ClientAddress ADDRESS = new ClientAddress("192.0.2.7");

	private static final SignedInMember MEMBER = new SignedInMember(new MemberId(7), Role.MEMBER);

	private final CheckingPassword checking = mock(CheckingPassword.class);

	private final SigningIn signingIn = new SigningIn(this.checking, RateLimiters.hourly(Map.of(Limit.SIGN_IN, 3)),
			(_) -> {
			});

	@BeforeEach
	void memberHasAPassword() {
		given(this.checking.check(any(), any())).willReturn(Optional.empty());
		given(this.checking.check("a@b.kr", "right")).willReturn(Optional.of(MEMBER));
	}

	@Test
	void rightPasswordIsNeverCounted() {
		for (int i = 0; i < 10; i++) {
			assertThat(this.signingIn.recognise("a@b.kr", "right", ADDRESS)).isEqualTo(MEMBER);
		}
	}

	@Test
	void usedUpLimitIsRefusedBeforeThePasswordIsHashed() {
		for (String written : new String[] { "a@b.kr", " A@B.kr", "a@b.KR " }) {
			assertThatExceptionOfType(BadCredentials.class)
				.isThrownBy(() -> this.signingIn.recognise(written, "wrong", ADDRESS));
		}
		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> this.signingIn.recognise("a@b.kr", "right", ADDRESS));
		then(this.checking).should(times(3)).check(any(), any());
	}

}
