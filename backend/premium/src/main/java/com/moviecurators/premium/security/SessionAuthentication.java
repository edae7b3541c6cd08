package com.moviecurators.premium.security;

import java.util.List;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.security.session.SessionId;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An authenticated request: the member and the session of the access token. */
public final class SessionAuthentication extends AbstractAuthenticationToken {

	private final SignedInMember member;

	private final SessionId session;

	SessionAuthentication(SignedInMember member, SessionId session) {
		super(List.of(new SimpleGrantedAuthority("ROLE_" + member.role())));
		this.member = member;
		this.session = session;
		setAuthenticated(true);
	}

	/** The session for which the access token was issued. */
	public SessionId session() {
		return this.session;
	}

	@Override
	public SignedInMember getPrincipal() {
		return this.member;
	}

	/** Nothing: the token is not kept. */
	@Override
	public Object getCredentials() {
		return "";
	}

}
